#pragma once

namespace madang {

struct ChannelDescriptor;

/// A channel that says who it is in the language of the window.
ChannelDescriptor inWords(ChannelDescriptor channel);

} // namespace madang
