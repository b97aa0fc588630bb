//! Random bytes from the platform.

use web_sys::window;

/// Ten bytes for a new id.
pub fn ten_bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    let filled = window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // An id only has to differ from the others of one millisecond on one person's devices.
        for byte in &mut bytes {
            *byte = random_byte();
        }
    }
    bytes
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number from 0 up to 256, without 256"
)]
fn random_byte() -> u8 {
    (js_sys::Math::random() * 256.0) as u8
}
