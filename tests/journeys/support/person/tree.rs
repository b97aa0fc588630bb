//! What does somebody find who has a screen reader and nothing else? What the browser's accessibility tree
//! names; in Chromium, which shows it.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::{By, WebElement};

use super::Person;

/// The tree at one moment.
struct Tree {
    nodes: HashMap<String, Value>,
    /// In the order of the page.
    order: Vec<String>,
}

/// By which names the browser knows what a person calls a button, a field and so on.
fn is_role(role: &str, wanted: &str) -> bool {
    let roles: &[&str] = match wanted {
        "button" => &[
            "button",
            "togglebutton",
            "disclosuretriangle",
            "disclosuretrianglegrouped",
        ],
        "textbox" => &["textbox", "textfield", "searchbox", "date", "inputtime"],
        "combobox" => &["combobox", "comboboxselect", "popupbutton"],
        "group" => &["group", "details"],
        "img" => &["img", "image"],
        other => return role.eq_ignore_ascii_case(other),
    };
    roles.iter().any(|known| role.eq_ignore_ascii_case(known))
}

/// A name without the spaces that the browser puts between the parts of one.
fn name_of(node: &Value) -> String {
    let words: Vec<_> = value(node, "name").split_whitespace().collect();
    words.join(" ").replace(" ,", ",")
}

fn value<'n>(node: &'n Value, key: &str) -> &'n str {
    node[key]["value"].as_str().unwrap_or_default()
}

impl Tree {
    fn of(answer: &Value) -> Result<Self> {
        let nodes = answer["nodes"].as_array().context("no tree")?;
        let named = |node: &Value| Some((node["nodeId"].as_str()?.to_owned(), node.clone()));
        let mut tree = Self {
            nodes: nodes.iter().filter_map(named).collect(),
            order: Vec::new(),
        };
        let root = nodes.first().and_then(|node| node["nodeId"].as_str());
        tree.order = tree.below(root.context("an empty tree")?);
        Ok(tree)
    }

    /// A node and all below it.
    fn below(&self, id: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut waiting = vec![id.to_owned()];
        while let Some(id) = waiting.pop() {
            if let Some(node) = self.nodes.get(&id) {
                let children = node["childIds"].as_array().into_iter().flatten();
                waiting.extend(children.rev().filter_map(Value::as_str).map(str::to_owned));
                found.push(id);
            }
        }
        found
    }

    fn heard(&self, id: &str) -> Option<&Value> {
        let node = self.nodes.get(id)?;
        (node["ignored"] != true).then_some(node)
    }

    /// Those that can be worked of this role, among these; a name that begins so is enough.
    fn find<'t>(
        &'t self,
        among: &[String],
        role: &str,
        name: &str,
    ) -> Option<(&'t str, &'t Value)> {
        let of_role = || {
            let known = among.iter().filter_map(|id| self.nodes.get_key_value(id));
            known.filter(|(id, node)| {
                let is_off = node["properties"].as_array().is_some_and(|all| {
                    all.iter()
                        .any(|one| one["name"] == "disabled" && one["value"]["value"] == true)
                });
                self.heard(id).is_some() && !is_off && is_role(value(node, "role"), role)
            })
        };
        let mut all = of_role();
        let named = all.find(|(_, node)| name_of(node) == name);
        named
            .or_else(|| of_role().find(|(_, node)| name_of(node).starts_with(name)))
            .map(|(id, node)| (id.as_str(), node))
    }

    /// All that would be read out, a line each.
    fn words(&self) -> String {
        let heard = self.order.iter().filter_map(|id| self.heard(id));
        let said = heard.filter(|node| value(node, "role") == "StaticText");
        let lines: Vec<_> = said.map(|node| value(node, "name")).collect();
        lines.join("\n")
    }
}

impl Person {
    async fn tree(&self) -> Result<Tree> {
        let cdp = self.driver().cdp();
        let answer = cdp.send_raw("Accessibility.getFullAXTree", json!({}));
        Tree::of(&answer.await?)
    }

    /// Looks for something by what the tree calls it.
    pub(super) async fn looks_in_the_tree(
        &self,
        role: &str,
        name: &str,
        group: Option<&str>,
    ) -> Result<Option<WebElement>> {
        let tree = self.tree().await?;
        let among = match group {
            None => tree.order.clone(),
            Some(group) => {
                let kinds = ["radiogroup", "group", "region", "table", "grid"];
                let mut groups = kinds
                    .into_iter()
                    .filter_map(|kind| tree.find(&tree.order, kind, group));
                match groups.next() {
                    Some((id, _)) => tree.below(id),
                    None => return Ok(None),
                }
            }
        };
        match tree.find(&among, role, name) {
            Some((_, node)) => self.element_of(&node["backendDOMNodeId"]).await,
            None => Ok(None),
        }
    }

    /// The element behind a node, by a mark that is taken away again.
    async fn element_of(&self, node: &Value) -> Result<Option<WebElement>> {
        let cdp = self.driver().cdp();
        let resolved = cdp.send_raw("DOM.resolveNode", json!({ "backendNodeId": node }));
        let Ok(resolved) = resolved.await else {
            // It is gone since; whoever looks again finds what has come in its place.
            return Ok(None);
        };
        let call = json!({
            "objectId": resolved["object"]["objectId"],
            "functionDeclaration": "function () { this.setAttribute('data-found', ''); }",
        });
        cdp.send_raw("Runtime.callFunctionOn", call).await?;
        let found = self.driver().find(By::Css("[data-found]")).await?;
        let forget = "arguments[0].removeAttribute('data-found')";
        let arguments = vec![found.to_json()?];
        self.driver().execute(forget, arguments).await?;
        Ok(Some(found))
    }

    /// What is read out of the page from its beginning to its end.
    pub(super) async fn tree_words(&self) -> Result<String> {
        Ok(self.tree().await?.words())
    }

    /// What the status region says.
    pub(super) async fn tree_status(&self) -> Result<Option<String>> {
        let tree = self.tree().await?;
        let status = tree.find(&tree.order, "status", "").map(|(id, _)| id);
        let said = status.map(|id| {
            let below = tree.below(id);
            let words = below.iter().filter_map(|id| tree.heard(id));
            let words = words.filter(|node| value(node, "role") == "StaticText");
            words.map(|node| value(node, "name")).collect()
        });
        Ok(said)
    }

    /// Does what a screen reader does when its user asks for the thing to be done.
    pub(super) async fn activates(&self, element: &WebElement) -> Result<()> {
        let act = "arguments[0].focus(); arguments[0].click();";
        let arguments = vec![element.to_json()?];
        self.driver().execute(act, arguments).await?;
        Ok(())
    }
}
