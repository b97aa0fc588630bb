//! What must never happen on any page, collected while a journey goes on.

use std::sync::Arc;

use anyhow::{Result, ensure};
use http::Method;
use serde_json::{Value, json};
use thirtyfour::{
    WebDriver,
    common::command::{Command, ExtensionCommand},
};

/// Listens on every page for violations and errors, and remembers them across reloads.
pub const EARS: &str = "(() => {
    if (globalThis.__ears) return;
    globalThis.__ears = true;
    const keep = (what) => {
        const seen = JSON.parse(sessionStorage.getItem('__seen') || '[]');
        sessionStorage.setItem('__seen', JSON.stringify([...seen, what]));
    };
    addEventListener('securitypolicyviolation', (e) => keep(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));
    // Few journeys deploy a second version, and those say so before.
    addEventListener('lull:update-ready', () => sessionStorage.getItem('__deployed') || keep('a new version announced that does not exist'));
    // A page that is being left gives up the files that were on their way to it.
    let isLeft = false;
    addEventListener('beforeunload', () => { isLeft = true; });
    addEventListener('error', (e) => isLeft && e.target !== globalThis || keep(`error: ${e.message || e.target?.src || e.target?.href}`), true);
    addEventListener('unhandledrejection', (e) => keep(`rejection: ${e.reason}`));
    const error = console.error;
    console.error = (...words) => { keep(`console: ${words.join(' ')}`); error(...words); };
    globalThis.__files = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => { globalThis.__files.push(blob); return create.call(URL, blob); };
})();";

/// Fails if anything was seen that must not be.
///
/// # Errors
/// Names what was seen.
pub async fn nothing_forbidden(driver: &WebDriver, origin: &str) -> Result<()> {
    let seen: Vec<String> = driver
        .execute(
            "return JSON.parse(sessionStorage.getItem('__seen') || '[]')",
            vec![],
        )
        .await?
        .convert()?;
    ensure!(seen.is_empty(), "seen on the page: {seen:#?}");
    let requested: Vec<String> = driver
        .execute(
            "return performance.getEntriesByType('resource').map((entry) => entry.name)",
            vec![],
        )
        .await?
        .convert()?;
    let left: Vec<_> = requested.iter().filter(|url| leaves(url, origin)).collect();
    ensure!(left.is_empty(), "requests that left the origin: {left:?}");
    Ok(())
}

/// Chromium's own log: every request, also those that no page can see.
///
/// # Errors
/// Names each request that left the origin, and each error on the console.
pub async fn nothing_in_the_log(driver: &WebDriver, origin: &str) -> Result<()> {
    let requests = log(driver, "performance").await?;
    let mut left = Vec::new();
    for entry in requests {
        let message: Value = serde_json::from_str(entry["message"].as_str().unwrap_or("{}"))?;
        let message = &message["message"];
        if message["method"] == "Network.requestWillBeSent"
            && let Some(url) = message["params"]["request"]["url"].as_str()
            && leaves(url, origin)
        {
            left.push(url.to_owned());
        }
    }
    ensure!(left.is_empty(), "requests that left the origin: {left:?}");
    let errors: Vec<Value> = log(driver, "browser")
        .await?
        .into_iter()
        .filter(|entry| entry["level"] == "SEVERE")
        // With the server stopped on purpose, the check for a new version cannot reach it.
        // The app names its icon; a bare file opened on its own has none.
        .filter(|entry| {
            let message = entry["message"].to_string();
            !["ERR_CONNECTION_REFUSED", "/favicon.ico - "]
                .iter()
                .any(|known| message.contains(known))
        })
        .collect();
    ensure!(errors.is_empty(), "errors on the console: {errors:#?}");
    Ok(())
}

fn leaves(url: &str, origin: &str) -> bool {
    // The last is Chromium's own empty tab, which is there before the app.
    !["blob:", "data:", "about:", "chrome:"]
        .iter()
        .any(|inner| url.starts_with(inner))
        && !url.starts_with(origin)
}

/// Chromium's driver hands out its logs by a command of its own.
#[derive(Debug)]
struct ReadLog(&'static str);

impl ExtensionCommand for ReadLog {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "type": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/se/log".into()
    }
}

async fn log(driver: &WebDriver, kind: &'static str) -> Result<Vec<Value>> {
    let command = Command::ExtensionCommand(Box::new(ReadLog(kind)));
    let answer = driver.handle().cmd(command).await?;
    Ok(answer.value()?)
}
