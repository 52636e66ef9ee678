#include "services/qr_code.h"

#include "services/posters/qr.h"

namespace madang {

QImage qrCode(const QString& text)
{
    return posters::qrModules(text);
}

} // namespace madang
