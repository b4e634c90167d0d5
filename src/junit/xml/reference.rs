//! References to characters.

use crate::junit::characters::is_forbidden;

/// What a reference stands for.
pub(super) fn character(reference: &str) -> Option<char> {
    Some(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let code = reference.strip_prefix('#')?;
            let (digits, radix) = code.strip_prefix('x').map_or((code, 10), |digits| (digits, 16));
            // `from_str_radix` takes a sign too.
            let code = u32::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with('+'))?;
            char::from_u32(code).filter(|c| !is_forbidden(*c))?
        }
    })
}
