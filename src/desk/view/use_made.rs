//! Files, ready before the tap: phones take a tap back that has to wait.

use std::{cell::Cell, rc::Rc};

use yew::prelude::*;

use crate::browser::later::later;

/// How long nothing may have been typed or ticked before the files are made, in milliseconds.
const PAUSE_MS: i32 = 250;

/// What `make` makes of what is `wanted`, once that has been the same for a moment: a slow phone needs
/// longer for it than between two letters. Until then there is nothing, for a file that is out of date
/// may not be handed over.
#[hook]
pub fn use_made<W, M>(wanted: Option<W>, make: impl FnOnce(&W) -> M + 'static) -> Option<M>
where
    W: Clone + PartialEq + 'static,
    M: Clone + 'static,
{
    let made = use_state(|| None::<(W, M)>);
    {
        let made = made.setter();
        use_effect_with(wanted.clone(), move |wanted| {
            let is_wanted = Rc::new(Cell::new(true));
            if let Some(wanted) = wanted.clone() {
                let still = Rc::clone(&is_wanted);
                later(PAUSE_MS, move || {
                    if still.get() {
                        let files = make(&wanted);
                        made.set(Some((wanted, files)));
                    }
                });
            }
            move || is_wanted.set(false)
        });
    }
    let of_now = made.as_ref().filter(|(of, _)| Some(of) == wanted.as_ref());
    of_now.map(|(_, files)| files.clone())
}
