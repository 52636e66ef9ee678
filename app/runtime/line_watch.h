#pragma once

namespace madang {

class Outside;

/// Tells the outside whether the operating system has a line, now and whenever that changes. Nothing where it cannot
/// say.
void watchLine(Outside& outside);

} // namespace madang
