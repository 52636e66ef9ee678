#pragma once

namespace madang {

/// What a colour means. Models say the meaning, ui/theme knows the colour.
enum class Tone { Ink, Ink2, Ink3, Primary, OnPrimary, Good, Warn, Bad, Ask, Calm };

} // namespace madang
