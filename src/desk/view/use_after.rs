//! What is drawn after something else, in a frame of its own.

use yew::prelude::*;

use crate::browser::one_by_one::in_a_frame_of_its_own;

/// Whether what comes `first` has been painted; what was once stays.
#[hook]
pub fn use_after(first: bool) -> bool {
    let after = use_state_eq(|| false);
    {
        let after = after.setter();
        use_effect_with(first, move |first| {
            if *first {
                in_a_frame_of_its_own(move || after.set(true));
            }
        });
    }
    first && *after
}
