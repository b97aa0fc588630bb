//! What an HTML file holds that the content security policy forbids, and which files it names.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::collections::BTreeMap;

/// One start tag.
#[derive(Debug)]
pub struct Element {
    /// Its name in lower case.
    pub name: String,
    /// Its attributes, names in lower case.
    pub attributes: BTreeMap<String, String>,
}

/// A file named by an element.
#[derive(Debug, PartialEq, Eq)]
pub struct Reference<'e> {
    /// As written.
    pub to: &'e str,
    /// The digest the browser will insist on, if any.
    pub integrity: Option<&'e str>,
    /// False for a link that is only followed when pressed.
    pub fetched: bool,
}

/// Every element of a page, in order.
pub fn elements(html: &str) -> Vec<Element> {
    let mut emitter = DefaultEmitter::default();
    // Without a tree, this is how the insides of <script> and <style> are told from markup.
    emitter.naively_switch_states(true);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let Ok(tokens) = Tokenizer::new_with_emitter(html, emitter).collect::<Result<Vec<_>, _>>();
    tokens
        .into_iter()
        .filter_map(|token| match token {
            Token::StartTag(tag) => Some(Element {
                name: text(&tag.name),
                attributes: tag
                    .attributes
                    .iter()
                    .map(|(name, value)| (text(name), text(value)))
                    .collect(),
            }),
            _ => None,
        })
        .collect()
}

/// What the policy would block at run time, found at build time instead.
pub fn forbidden(elements: &[Element]) -> Vec<String> {
    let mut problems = Vec::new();
    for Element { name, attributes } in elements {
        if name == "script" && !attributes.contains_key("src") {
            problems.push("an inline <script>".to_owned());
        }
        if name == "style" {
            problems.push("an inline <style>".to_owned());
        }
        for (attribute, value) in attributes {
            if attribute == "style" {
                problems.push(format!("a style attribute on <{name}>"));
            } else if attribute.len() > 2 && attribute.starts_with("on") {
                problems.push(format!("an {attribute} attribute on <{name}>"));
            } else if value.trim_start().to_lowercase().starts_with("javascript:") {
                problems.push(format!("a javascript: address on <{name}>"));
            }
        }
    }
    problems
}

/// The page's policy, which binds only what follows it and therefore has to come first in head.
pub fn policy(elements: &[Element]) -> Option<&str> {
    let first = elements
        .iter()
        .find(|element| element.name != "html" && element.name != "head")?;
    let names_policy = first
        .attributes
        .get("http-equiv")
        .is_some_and(|header| header.eq_ignore_ascii_case("Content-Security-Policy"));
    first
        .attributes
        .get("content")
        .filter(|_| first.name == "meta" && names_policy)
        .map(String::as_str)
}

/// The files a page names, in order; the same file may be named more than once.
pub fn references(elements: &[Element]) -> Vec<Reference<'_>> {
    elements
        .iter()
        .flat_map(|element| {
            ["src", "href", "data-js", "data-wasm"]
                .into_iter()
                .filter_map(|attribute| element.attributes.get(attribute))
                .map(|to| Reference {
                    to,
                    integrity: element.attributes.get("integrity").map(String::as_str),
                    fetched: element.name != "a",
                })
        })
        .filter(|reference| !reference.to.starts_with('#'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{elements, forbidden, policy, references};

    fn problems(html: &str) -> Vec<String> {
        forbidden(&elements(html))
    }

    #[test]
    fn an_inline_script_is_forbidden() {
        assert_eq!(problems("<script>go()</script>").len(), 1);
        assert_eq!(problems("<SCRIPT type=module>go()</SCRIPT>").len(), 1);
        assert!(problems("<script src=a.js></script>").is_empty());
    }

    #[test]
    fn inline_style_is_forbidden_as_attribute_and_as_element() {
        assert_eq!(problems("<p STYLE='color:red'>").len(), 1);
        assert_eq!(problems("<style>p{}</style>").len(), 1);
    }

    #[test]
    fn an_event_attribute_is_forbidden() {
        assert_eq!(problems("<body onload='go()'>").len(), 1);
        assert_eq!(problems("<a href='JavaScript:go()'>").len(), 1);
    }

    #[test]
    fn what_only_looks_like_markup_is_not_counted() {
        assert!(problems("<!-- <script></script> --><p title='<style>'>").is_empty());
        assert!(problems("<script src=a.js>'<p style=x>'</script>").is_empty());
    }

    #[test]
    fn a_policy_counts_only_when_it_comes_first() {
        let csp = "<meta http-equiv=content-security-policy content=\"default-src 'none'\">";
        let first = elements(&format!("<!doctype html><html><head>{csp}<title>x</title>"));
        assert_eq!(policy(&first), Some("default-src 'none'"));
        let second = elements(&format!("<html><head><meta charset=utf-8>{csp}"));
        assert_eq!(policy(&second), None);
    }

    #[test]
    fn files_are_found_where_trunk_and_we_name_them() {
        let page = elements(
            "<link href=a.css integrity=sha384-x><script src=b.js data-wasm=c.wasm></script>\
             <a href=d.txt><a href='#main'>",
        );
        let found: Vec<_> = references(&page)
            .into_iter()
            .map(|reference| (reference.to, reference.integrity, reference.fetched))
            .collect();
        assert_eq!(
            found,
            [
                ("a.css", Some("sha384-x"), true),
                ("b.js", None, true),
                ("c.wasm", None, true),
                ("d.txt", None, false),
            ]
        );
    }
}
