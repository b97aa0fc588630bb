//! A part of the page that the desk draws: the place for it, and its address.

use std::rc::Rc;

use yew::{prelude::*, virtual_dom::VNode};

use crate::browser::desk;

/// Properties of [`DeskPart`].
#[derive(Properties, PartialEq)]
pub struct DeskPartProps {
    /// What the desk is to show there.
    pub address: String,
    /// Hears that the person has done with it.
    #[prop_or_default]
    pub on_done: Callback<()>,
}

/// The place. Until the desk has come, `boot.js` says there that it is coming.
#[component]
pub fn DeskPart(props: &DeskPartProps) -> Html {
    let place = use_memo((), |()| desk::within());
    {
        let place = Rc::clone(&place);
        use_effect_with(props.address.clone(), move |address| {
            if let Some(place) = &*place {
                desk::show(place, address);
            }
            move || {
                if let Some(place) = &*place {
                    desk::show(place, "");
                }
            }
        });
    }
    {
        let place = Rc::clone(&place);
        use_effect_with(props.on_done.clone(), move |on_done| {
            let on_done = on_done.clone();
            let heard = Box::new(move || on_done.emit(()));
            let end = (*place).as_ref().map(|place| desk::when_done(place, heard));
            move || {
                if let Some(end) = end {
                    end();
                }
            }
        });
    }
    // The element is not Yew's to look into: what the desk draws there stays.
    match &*place {
        Some(place) => VNode::VRef(place.clone().into()),
        None => Html::default(),
    }
}
