//! The fields of an episode, each with its own way to be said.

use std::rc::Rc;

use lull::{
    bounded::{UpTo, Words},
    episode::Episode,
    journal::Change,
    night::Night,
    severity::Severity,
    symptom::{CouldMove, Relief, Sensation, Situation},
};
use yew::prelude::*;

use crate::{
    store::Store,
    view::{
        body_parts::body_parts,
        choice_chips::{Choice, chip, choice_chips},
        draft_field::DraftField,
        episode_editor::find,
        item::{Item as Group, item},
        number_field::NumberField,
        severity_scale::{SeverityScale, severity_scale},
    },
};

/// An episode as it is edited.
pub struct Opened<'a> {
    /// The journal and the words.
    pub store: &'a Store,
    /// The night that holds it.
    pub night: Night,
    /// The episode as it is drawn.
    pub episode: &'a Episode,
}

impl Opened<'_> {
    /// Changes the episode as it is at the moment of the tap.
    fn edit<T: 'static>(&self, how: fn(&mut Episode, T)) -> Callback<T> {
        let (store, night, id) = (self.store.clone(), self.night, self.episode.id);
        Callback::from(move |said| {
            let journal = Store::latest();
            if let Some(known) = find(&journal, night, id) {
                let mut episode = known.clone();
                how(&mut episode, said);
                store.log(Change::LogEpisode(night, episode));
            }
        })
    }

    fn item(
        &self,
        name: &str,
        of: &str,
        clear: Option<fn(&mut Episode, MouseEvent)>,
        control: Html,
    ) -> Html {
        let words = || self.store.text().item_clear().to_owned();
        item(Group {
            name,
            id: format!("{of}-{}", self.episode.id.uuid().simple()),
            clear: clear.map(|clear| (words(), self.edit(clear))),
            control,
        })
    }

    fn scale(&self, name: &'static str, value: Option<Severity>, on: Callback<Severity>) -> Html {
        severity_scale(&SeverityScale {
            name,
            value,
            on_choose: on,
            is_large: false,
            is_open: self.store.takes_changes(),
        })
    }

    /// How strong, then and afterwards.
    pub fn urge(&self) -> Html {
        let text = self.store.text();
        let episode = self.episode;
        let then = self.edit(|episode, urge| episode.urge = urge);
        let after = self.edit(|episode, urge| episode.urge_after = Some(urge));
        let clear = episode.urge_after.map(|_| {
            let clear: fn(&mut Episode, MouseEvent) = |episode, _| episode.urge_after = None;
            clear
        });
        let then = self.scale(text.urge_then(), Some(episode.urge), then);
        let after = self.scale(text.urge_after(), episode.urge_after, after);
        html! {
            <>
                { self.item(text.urge_then(), "urge", None, then) }
                { self.item(text.urge_after(), "after", clear, after) }
            </>
        }
    }

    fn choice(
        &self,
        offered: Vec<(&'static str, String)>,
        chosen: Option<&'static str>,
        how: fn(&mut Episode, Option<&'static str>),
    ) -> Html {
        choice_chips(Choice {
            offered,
            chosen,
            on_choose: self.edit(how),
            is_open: self.store.takes_changes(),
        })
    }

    /// Where it was.
    pub fn situation(&self) -> Html {
        let text = self.store.text();
        let places = Situation::ALL
            .iter()
            .map(|place| (place.code(), text.situation(place.code())));
        let chosen = self.episode.situation.map(Situation::code);
        let chips = self.choice(places.collect(), chosen, |episode, code| {
            episode.situation = code.and_then(Situation::from_code);
        });
        self.item(text.episode_where(), "where", None, chips)
    }

    fn number<const MOST: u16>(
        &self,
        (name, of): (&str, &str),
        value: Option<UpTo<MOST>>,
        quick: &'static [u16],
        on_set: Callback<Option<u16>>,
    ) -> Html {
        let unit = self.store.text().unit_minutes();
        let value = value.map(UpTo::get);
        let name_of_field = name.to_owned();
        let field = html! {
            <NumberField name={name_of_field} {unit} {value} most={MOST} {quick} {on_set} />
        };
        self.item(name, of, None, field)
    }

    /// How long it lasted, and how long it took.
    pub fn numbers(&self) -> Html {
        let text = self.store.text();
        let episode = self.episode;
        let lasted = self.edit(|episode, number: Option<u16>| {
            episode.minutes = number.and_then(UpTo::new);
        });
        let still = self.edit(|episode, number: Option<u16>| {
            episode.still_before = number.and_then(UpTo::new);
        });
        let eased = self.edit(|episode, number: Option<u16>| {
            episode.minutes_to_relief = number.and_then(UpTo::new);
        });
        let short = &[5, 10, 20, 30, 60];
        let eased_after = (text.episode_minutes_to_relief(), "eased");
        html! {
            <>
                { self.number((text.episode_minutes(), "lasted"), episode.minutes, short, lasted) }
                { self.number((text.episode_still(), "still"), episode.still_before, short, still) }
                { self.number(eased_after, episode.minutes_to_relief, short, eased) }
            </>
        }
    }

    /// What it felt like, and where on the body.
    pub fn feel(&self) -> Html {
        let text = self.store.text();
        let is_open = self.store.takes_changes();
        let toggle = self.edit(|episode, sensation: Sensation| {
            if !episode.sensations.remove(&sensation) {
                episode.sensations.insert(sensation);
            }
        });
        let sensations = Sensation::ALL.iter().map(|&sensation| {
            let is_on = self.episode.sensations.contains(&sensation);
            let onclick = toggle.reform(move |_| sensation);
            chip(text.sensation(sensation.code()), is_on, is_open, onclick)
        });
        let sensations = html! { <div class="chips">{ for sensations }</div> };
        let on_body = self.edit(|episode, body| episode.body = body);
        let body = body_parts(self.store, &self.episode.body, &on_body);
        html! {
            <>
                { self.item(text.episode_sensations(), "feel", None, sensations) }
                { self.item(text.item_body(), "body", None, body) }
            </>
        }
    }

    /// What the legs did, and what moving did.
    pub fn moving(&self) -> Html {
        let text = self.store.text();
        let episode = self.episode;
        let yes_no = ["yes", "no"].map(|code| (code, text.yes_or_no(code)));
        let said = episode
            .jerks_awake
            .map(|yes| if yes { "yes" } else { "no" });
        let jerks = self.choice(yes_no.to_vec(), said, |episode, code| {
            episode.jerks_awake = code.map(|code| code == "yes");
        });
        let could = CouldMove::ALL
            .iter()
            .map(|could| (could.code(), text.could_move(could.code())));
        let said = episode.could_move.map(CouldMove::code);
        let could = self.choice(could.collect(), said, |episode, code| {
            episode.could_move = code.and_then(CouldMove::from_code);
        });
        let relief = Relief::ALL
            .iter()
            .map(|relief| (relief.code(), text.relief(relief.code())));
        let said = episode.relief.map(Relief::code);
        let relief = self.choice(relief.collect(), said, |episode, code| {
            episode.relief = code.and_then(Relief::from_code);
        });
        html! {
            <>
                { self.item(text.episode_jerks(), "jerks", None, jerks) }
                { self.item(text.episode_could_move(), "could", None, could) }
                { self.item(text.episode_relief(), "relief", None, relief) }
            </>
        }
    }

    /// The remedies that were tried.
    pub fn tried(&self) -> Html {
        let text = self.store.text();
        let journal = self.store.journal();
        let is_open = self.store.takes_changes();
        let toggle = self.edit(|episode, remedy| {
            if !episode.tried.remove(&remedy) {
                episode.tried.insert(remedy);
            }
        });
        let tried = &self.episode.tried;
        // One that has left the list since was tried all the same.
        let offered = journal
            .remedies()
            .filter(|remedy| remedy.is_listed(self.night) || tried.contains(&remedy.id));
        let chips: Vec<Html> = offered
            .map(|remedy: &Rc<_>| {
                let id = remedy.id;
                let name = remedy.name.as_str().to_owned();
                let onclick = toggle.reform(move |_| id);
                chip(name, tried.contains(&id), is_open, onclick)
            })
            .collect();
        if chips.is_empty() {
            return Html::default();
        }
        let chips = html! { <div class="chips">{ for chips }</div> };
        self.item(text.episode_tried(), "tried", None, chips)
    }

    /// Anything worth keeping.
    pub fn note(&self) -> Html {
        let on_keep = self.edit(|episode, words: String| {
            episode.note = Words::new(&words).unwrap_or_default();
        });
        html! {
            <DraftField
                name={format!("episode:{}", self.episode.id.uuid().simple())}
                text={self.store.text()}
                is_open={self.store.takes_changes()}
                label={self.store.text().episode_note()}
                kept={self.episode.note.as_str().to_owned()}
                most={Words::<1000>::MAX}
                is_long=true
                {on_keep}
            />
        }
    }
}
