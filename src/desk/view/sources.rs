//! Where it is written, with links that lead out of the app and say so.

use lull::{
    library::{Checked, Source},
    text::Text,
};
use yew::prelude::*;

/// The sources of a text, folded. Nothing of them is fetched before somebody taps a link.
pub fn sources(sources: &[&Source], text: Text) -> Html {
    let item = |source: &&Source| {
        let open = text.library_source_open();
        html! {
            <li key={source.id}>
                <p>
                    { source.shown }
                    if source.checked == Checked::Mention {
                        { " " }{ text.library_source_unchecked() }
                    }
                </p>
                if let Some(link) = source.link {
                    <a
                        href={link}
                        target="_blank"
                        rel="noopener noreferrer"
                        aria-label={text.named_value(open, source.shown)}
                    >
                        { open }
                    </a>
                }
            </li>
        }
    };
    let count = u64::try_from(sources.len()).unwrap_or(u64::MAX);
    html! {
        <details class="sources">
            <summary>{ text.library_sources_title(count) }</summary>
            <p class="quiet">{ text.library_sources_what() }</p>
            <ul>{ for sources.iter().map(item) }</ul>
        </details>
    }
}
