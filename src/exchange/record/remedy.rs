//! A remedy on disk; its id is its key.

use serde::{Deserialize, Serialize};

use super::field::{Fault, FieldProblem, Read, choice, night, words};
use crate::{
    exchange::version::VERSION,
    remedy::{Access, Choice, Remedy, RemedyId, Span, Speed, Standing},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::exchange) struct RemedyRecord {
    v: u64,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    library: Option<String>,
    /// Always written: a medicine must never be taken for a remedy because a field got lost.
    access: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    choice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speed: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    listed: Vec<SpanRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    standing: Vec<StandingRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SpanRecord {
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct StandingRecord {
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    amount: String,
}

impl From<&Remedy> for RemedyRecord {
    fn from(remedy: &Remedy) -> Self {
        Self {
            v: VERSION,
            name: remedy.name.to_string(),
            library: remedy.library.clone(),
            access: remedy.access.code().to_owned(),
            choice: (remedy.choice != Choice::Unknown).then(|| remedy.choice.code().to_owned()),
            speed: (remedy.speed != Speed::Unknown).then(|| remedy.speed.code().to_owned()),
            listed: remedy.listed.iter().map(SpanRecord::from).collect(),
            standing: remedy.standing.iter().map(StandingRecord::from).collect(),
        }
    }
}

impl From<&Span> for SpanRecord {
    fn from(span: &Span) -> Self {
        Self {
            from: span.from().to_string(),
            until: span.until().map(|night| night.to_string()),
        }
    }
}

impl From<&Standing> for StandingRecord {
    fn from(standing: &Standing) -> Self {
        let SpanRecord { from, until } = (&standing.span).into();
        Self {
            from,
            until,
            amount: standing.amount.to_string(),
        }
    }
}

impl RemedyRecord {
    pub(in crate::exchange) fn read(&self, id: RemedyId) -> Read<Remedy> {
        let choice_of = |code: &String| choice("choice", code, Choice::from_code);
        let speed_of = |code: &String| choice("speed", code, Speed::from_code);
        Ok(Remedy {
            id,
            name: words("name", &self.name)?,
            library: self.library.clone(),
            access: choice("access", &self.access, Access::from_code)?,
            choice: self
                .choice
                .as_ref()
                .map_or(Ok(Choice::Unknown), choice_of)?,
            speed: self.speed.as_ref().map_or(Ok(Speed::Unknown), speed_of)?,
            listed: self
                .listed
                .iter()
                .map(|listed| span("listed", &listed.from, listed.until.as_deref()))
                .collect::<Read<_>>()?,
            standing: self
                .standing
                .iter()
                .map(StandingRecord::read)
                .collect::<Read<_>>()?,
        })
    }
}

impl StandingRecord {
    fn read(&self) -> Read<Standing> {
        Ok(Standing {
            span: span("standing", &self.from, self.until.as_deref())?,
            amount: words("amount", &self.amount).map_err(|problem| problem.within("standing"))?,
        })
    }
}

fn span(field: &str, from: &str, until: Option<&str>) -> Read<Span> {
    let until = until.map(|date| night(field, date)).transpose()?;
    Span::new(night(field, from)?, until).ok_or_else(|| FieldProblem::new(field, Fault::Backwards))
}
