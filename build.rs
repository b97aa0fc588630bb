//! Turns the message files into typed functions: `static/locales/en.ftl` becomes methods of `Text`.
//!
//! A library that reads Fluent at run time would add 36 KB to the first visit; here a message is
//! ordinary Rust by the time the app is built. A key missing from a language, or used by nobody,
//! stops the build.

#[path = "build/library.rs"]
mod library;

use std::{collections::BTreeMap, env, error::Error, fmt::Write as _, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
};

type Outcome<T> = Result<T, Box<dyn Error>>;
type Messages = BTreeMap<String, Pattern<String>>;

const LOCALES: &str = "static/locales";
const FIRST_LANGUAGE: &str = "en";

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed={LOCALES}");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let mut languages = BTreeMap::new();
    for file in fs::read_dir(LOCALES)? {
        let path = file?.path();
        if let Some(tag) = path.file_stem().and_then(|stem| stem.to_str()) {
            languages.insert(tag.to_owned(), read_messages(&path)?);
        }
    }
    let first = languages
        .get(FIRST_LANGUAGE)
        .ok_or("the message file en.ftl is missing")?;
    for (tag, messages) in &languages {
        let missing: Vec<_> = first
            .keys()
            .filter(|key| !messages.contains_key(*key))
            .collect();
        let extra: Vec<_> = messages
            .keys()
            .filter(|key| !first.contains_key(*key))
            .collect();
        if !missing.is_empty() || !extra.is_empty() {
            return Err(format!("{tag}.ftl: missing {missing:?}, not in English {extra:?}").into());
        }
    }
    let mut sources = String::new();
    gather_sources(Path::new("src"), &mut sources)?;
    let unused: Vec<_> = first
        .keys()
        .filter(|key| !sources.contains(&format!(".{}(", function_name(key))))
        .collect();
    if !unused.is_empty() {
        return Err(format!("messages used by nobody: {unused:?}").into());
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("messages.rs"), generate(&languages)?)?;
    let remedies = fs::read_to_string(library::REMEDIES)?;
    let aggravators = fs::read_to_string(library::AGGRAVATORS)?;
    fs::write(
        out.join("library.rs"),
        library::table(&remedies, &aggravators)?,
    )?;
    Ok(())
}

fn read_messages(path: &Path) -> Outcome<Messages> {
    let text = fs::read_to_string(path)?;
    let resource =
        parser::parse(text).map_err(|(_, errors)| format!("{}: {errors:?}", path.display()))?;
    let mut messages = Messages::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let value = message.value.ok_or_else(|| format!("{key} says nothing"))?;
                if messages.insert(key.clone(), value).is_some() {
                    return Err(format!("{}: {key} stands twice", path.display()).into());
                }
            }
            Entry::Term(term) => {
                return Err(format!("-{}: terms are not supported", term.id.name).into());
            }
            _ => {}
        }
    }
    Ok(messages)
}

fn gather_sources(folder: &Path, sources: &mut String) -> Outcome<()> {
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.is_dir() {
            gather_sources(&path, sources)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            // Calls may be broken over lines by the formatter.
            sources.extend(fs::read_to_string(path)?.split_whitespace());
        }
    }
    Ok(())
}

fn function_name(key: &str) -> String {
    key.replace('-', "_")
}

/// What a message's variable is, told from how it is used.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Put in as it is.
    Shown,
    /// A whole number, chosen by.
    Counted,
    /// A code, chosen by.
    Chosen,
    /// A number with decimals.
    Measured,
}

impl Kind {
    fn parameter(self) -> &'static str {
        match self {
            Self::Shown => "impl std::fmt::Display",
            Self::Counted => "u64",
            Self::Chosen => "&str",
            Self::Measured => "f64",
        }
    }
}

fn generate(languages: &BTreeMap<String, Messages>) -> Outcome<String> {
    let mut code = String::from(
        "/// A language with a message file of its own.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]\npub enum Language {\n",
    );
    for tag in languages.keys() {
        let default = if tag == FIRST_LANGUAGE {
            "#[default] "
        } else {
            ""
        };
        writeln!(code, "/// `{tag}`.\n{default}{},", variant_name(tag))?;
    }
    code.push_str("}\nimpl Language {\n/// The language's tag, as in `<html lang>`.\npub fn tag(self) -> &'static str { match self {");
    for tag in languages.keys() {
        write!(code, "Self::{} => {tag:?},", variant_name(tag))?;
    }
    code.push_str("} }\n}\nimpl Text {\n");
    for (key, first) in &languages[FIRST_LANGUAGE] {
        let mut variables = BTreeMap::new();
        for messages in languages.values() {
            find_variables(key, &messages[key], &mut variables)?;
        }
        // A variable keeps the place at which English names it first.
        let mut named: Vec<_> = variables.iter().collect();
        named.sort_by_key(|(name, _)| first_place(first, name));
        let mut parameters = String::new();
        for (name, kind) in named {
            write!(
                parameters,
                ", {}: {}",
                function_name(name),
                kind.parameter()
            )?;
        }
        let plain = variables.is_empty();
        let answer = if plain { "&'static str" } else { "String" };
        writeln!(
            code,
            "/// {}\npub fn {}(self{parameters}) -> {answer} {{ match self.language {{",
            document(first),
            function_name(key)
        )?;
        for (tag, messages) in languages {
            write!(code, "Language::{} => {{", variant_name(tag))?;
            if plain {
                write!(code, "{:?}", plain_words(&messages[key]))?;
            } else {
                code.push_str("let mut said = String::new();");
                write_pattern(&messages[key], &mut code)?;
                code.push_str("said");
            }
            code.push_str("}\n");
        }
        code.push_str("} }\n");
    }
    code.push_str("}\n");
    Ok(code)
}

fn variant_name(tag: &str) -> String {
    tag.split('-')
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

fn document(pattern: &Pattern<String>) -> String {
    let words: String = pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => value.as_str(),
            PatternElement::Placeable { .. } => "…",
        })
        .collect();
    format!(
        "\u{201c}{}\u{201d}",
        words.replace('\n', " ").replace(['[', ']'], "")
    )
}

fn plain_words(pattern: &Pattern<String>) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => value.clone(),
            PatternElement::Placeable { expression } => literal(expression).unwrap_or_default(),
        })
        .collect()
}

fn literal(expression: &Expression<String>) -> Option<String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => Some(value.clone()),
        _ => None,
    }
}

fn first_place(pattern: &Pattern<String>, name: &str) -> usize {
    format!("{pattern:?}")
        .find(&format!("{name:?}"))
        .unwrap_or(usize::MAX)
}

fn find_variables(
    key: &str,
    pattern: &Pattern<String>,
    found: &mut BTreeMap<String, Kind>,
) -> Outcome<()> {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { .. }) => {}
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                found.entry(id.name.clone()).or_insert(Kind::Shown);
            }
            Expression::Inline(InlineExpression::FunctionReference { id, arguments })
                if id.name == "NUMBER" =>
            {
                let Some(InlineExpression::VariableReference { id }) = arguments.positional.first()
                else {
                    return Err(format!("{key}: NUMBER takes a variable").into());
                };
                found.insert(id.name.clone(), Kind::Measured);
            }
            Expression::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } => {
                let kind = if variants
                    .iter()
                    .all(|variant| number_key(&variant.key).is_some())
                {
                    Kind::Counted
                } else {
                    Kind::Chosen
                };
                found.insert(id.name.clone(), kind);
                for variant in variants {
                    find_variables(key, &variant.value, found)?;
                }
            }
            other @ (Expression::Inline(_) | Expression::Select { .. }) => {
                return Err(format!("{key}: not supported: {other:?}").into());
            }
        }
    }
    Ok(())
}

/// The Rust pattern for a variant chosen by number, against `(number, category)`.
fn number_key(key: &VariantKey<String>) -> Option<String> {
    match key {
        VariantKey::NumberLiteral { value } => Some(format!("({value}, _)")),
        VariantKey::Identifier { name } => ["zero", "one", "two", "few", "many", "other"]
            .contains(&name.as_str())
            .then(|| format!("(_, Plural::{})", variant_name(name))),
    }
}

fn write_pattern(pattern: &Pattern<String>, code: &mut String) -> Outcome<()> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => write!(code, "said.push_str({value:?});")?,
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    write!(code, "put(&mut said, &{});", function_name(&id.name))?;
                }
                Expression::Inline(InlineExpression::FunctionReference { arguments, .. }) => {
                    if let Some(InlineExpression::VariableReference { id }) =
                        arguments.positional.first()
                    {
                        write!(
                            code,
                            "put(&mut said, &self.decimal({}));",
                            function_name(&id.name)
                        )?;
                    }
                }
                Expression::Select {
                    selector: InlineExpression::VariableReference { id },
                    variants,
                } => {
                    write_choice(&function_name(&id.name), variants, code)?;
                }
                other => write!(
                    code,
                    "said.push_str({:?});",
                    literal(other).unwrap_or_default()
                )?,
            },
        }
    }
    Ok(())
}

fn write_choice(name: &str, variants: &[Variant<String>], code: &mut String) -> Outcome<()> {
    let counted = variants
        .iter()
        .all(|variant| number_key(&variant.key).is_some());
    let asked = if counted {
        format!("({name}, self.plural({name}))")
    } else {
        name.to_owned()
    };
    write!(
        code,
        "#[allow(clippy::match_same_arms, unreachable_patterns)] match {asked} {{"
    )?;
    for variant in variants.iter().filter(|variant| !variant.default) {
        let key = match &variant.key {
            VariantKey::Identifier { name } if !counted => format!("{name:?}"),
            key => number_key(key).ok_or("numbers and words are mixed as keys")?,
        };
        write!(code, "{key} => {{")?;
        write_pattern(&variant.value, code)?;
        code.push('}');
    }
    let default = variants
        .iter()
        .find(|variant| variant.default)
        .ok_or("no default")?;
    code.push_str("_ => {");
    write_pattern(&default.value, code)?;
    code.push_str("} }");
    Ok(())
}
