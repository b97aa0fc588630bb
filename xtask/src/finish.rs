//! Turns Trunk's output into an app that can be installed and used offline, or refuses it.
//!
//! Trunk calls `cargo xtask finish-dist` after it has written everything and before it replaces the old
//! build, so a refused build leaves the old one standing.

pub mod budget;
pub mod html;
pub mod lean;
pub mod licences;
pub mod manifest;
pub mod named_files;
pub mod worker;

use crate::{dist::Dist, headers, public_url::PublicUrl};
use anyhow::{Context, Result, bail};
use budget::Sizes;
use std::{
    env, fs,
    path::{Path, PathBuf},
};
use worker::Precache;

/// What Trunk tells its hooks.
pub struct Finish {
    /// The project, with `static` in it.
    pub source: PathBuf,
    /// Where the build lies until it is accepted.
    pub staging: PathBuf,
    /// Where the app will be served.
    pub public_url: PublicUrl,
    /// How strict to be.
    pub profile: Profile,
}

/// Why the app is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// To be shipped: budgets hold, and the offline shell is in.
    Release,
    /// To be worked on: nothing may be served stale, so the worker retires itself.
    Debug,
}

impl Finish {
    /// Reads Trunk's variables.
    ///
    /// # Errors
    /// When one is missing, that is when something else than Trunk calls this.
    pub fn from_env() -> Result<Self> {
        let variable = |name: &str| {
            env::var(name)
                .with_context(|| format!("{name} is not set: this is run by Trunk's hook"))
        };
        Ok(Self {
            source: variable("TRUNK_SOURCE_DIR")?.into(),
            staging: variable("TRUNK_STAGING_DIR")?.into(),
            public_url: variable("TRUNK_PUBLIC_URL")?.parse()?,
            profile: match variable("TRUNK_PROFILE")?.as_str() {
                "release" => Profile::Release,
                _ => Profile::Debug,
            },
        })
    }

    /// Adds what Trunk does not write, checks the whole and prints its sizes.
    ///
    /// # Errors
    /// Lists everything that is wrong with the build.
    pub fn run(&self) -> Result<()> {
        let mut dist = Dist::read(&self.staging)?;
        if self.profile == Profile::Release {
            self.make_lean(&mut dist)?;
        }
        let page = dist
            .get("index.html")
            .context("the build has no index.html")?;
        let page = html::elements(&String::from_utf8_lossy(page));
        let mut problems = forbidden_anywhere(&dist);

        let manifest = manifest::manifest(&self.public_url);
        if let Err(problem) = manifest::check_pictures(&manifest, &dist) {
            problems.push(problem.to_string());
        }
        self.add(&mut dist, "manifest.webmanifest", &manifest.to_string())?;
        match html::policy(&page) {
            Some(policy) => self.add(
                &mut dist,
                "_headers",
                &headers::text(&self.public_url, policy),
            )?,
            None => problems.push("index.html: head does not begin with its policy".to_owned()),
        }
        // GitHub Pages would otherwise leave out files whose names begin with an underscore.
        self.add(&mut dist, ".nojekyll", "")?;

        let named = named_files::look_up(&html::references(&page), &dist, &self.public_url);
        problems.extend(named.problems);

        match self.profile {
            Profile::Debug => self.add(&mut dist, "sw.js", &self.template("sw-retire.js")?)?,
            Profile::Release => {
                self.add(&mut dist, "licences.txt", &licences::text()?)?;
                let worker = Precache::of(&dist)?.worker(&self.template("sw.js")?);
                self.add(&mut dist, "sw.js", &worker)?;
                let sizes = Sizes::weigh(&dist, &named.fetched)?;
                print!("{sizes}");
                problems.extend(sizes.problems());
            }
        }
        if !problems.is_empty() {
            bail!("this build cannot be shipped:\n- {}", problems.join("\n- "));
        }
        Ok(())
    }

    /// Leaves out what only those need who read the source.
    fn make_lean(&self, dist: &mut Dist) -> Result<()> {
        let mut lean = Vec::new();
        for (path, bytes) in dist.iter() {
            let Ok(source) = std::str::from_utf8(bytes) else {
                continue;
            };
            let kind = Path::new(path).extension().and_then(|kind| kind.to_str());
            let text = match kind {
                Some("js" | "css") => match lean::lines(source) {
                    Ok(text) => text,
                    Err(line) => bail!("{path}: a text over several lines begins in: {line}"),
                },
                Some("html") => lean::page(source),
                _ => continue,
            };
            lean.push((path.to_owned(), text));
        }
        for (path, text) in lean {
            self.add(dist, &path, &text)?;
        }
        Ok(())
    }

    fn add(&self, dist: &mut Dist, path: &str, text: &str) -> Result<()> {
        let file = self.staging.join(path);
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        dist.insert(path, text);
        Ok(())
    }

    fn template(&self, name: &str) -> Result<String> {
        let file = self.source.join(Path::new("static").join(name));
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
    }
}

fn forbidden_anywhere(dist: &Dist) -> Vec<String> {
    dist.iter()
        .filter(|(path, _)| {
            Path::new(path)
                .extension()
                .is_some_and(|kind| kind == "html")
        })
        .flat_map(|(path, bytes)| {
            let elements = html::elements(&String::from_utf8_lossy(bytes));
            html::forbidden(&elements)
                .into_iter()
                .map(move |problem| format!("{path}: {problem}"))
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{Finish, Profile};
    use crate::{dist::Dist, project};
    use std::fs;

    const HEAD: &str =
        "<html><head><meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">";

    /// A build as Trunk leaves it, with this page.
    fn staged(page: &str, profile: Profile) -> (tempfile::TempDir, Finish) {
        let staging = tempfile::tempdir().unwrap();
        fs::write(staging.path().join("index.html"), page).unwrap();
        for folder in ["icons", "screenshots"] {
            fs::create_dir(staging.path().join(folder)).unwrap();
            let pictures = project::root().join("static").join(folder);
            for picture in fs::read_dir(pictures).unwrap() {
                let picture = picture.unwrap();
                let to = staging.path().join(folder).join(picture.file_name());
                fs::copy(picture.path(), to).unwrap();
            }
        }
        let finish = Finish {
            source: project::root(),
            staging: staging.path().to_owned(),
            public_url: "/sub/".parse().unwrap(),
            profile,
        };
        (staging, finish)
    }

    #[test]
    fn a_sound_build_gets_all_that_an_installed_app_needs() {
        let page = format!("{HEAD}<link rel=manifest href=manifest.webmanifest>");
        let (staging, finish) = staged(&page, Profile::Release);
        finish.run().unwrap();
        let dist = Dist::read(staging.path()).unwrap();
        for path in [
            "sw.js",
            "manifest.webmanifest",
            "_headers",
            ".nojekyll",
            "licences.txt",
        ] {
            assert!(dist.get(path).is_some(), "{path}");
        }
        let worker = String::from_utf8_lossy(dist.get("sw.js").unwrap());
        assert!(worker.starts_with("const BUILD = {"));
        assert!(worker.contains("\"licences.txt\":\"sha256-"));
    }

    #[test]
    fn a_build_to_work_on_is_never_served_stale() {
        let (staging, finish) = staged(HEAD, Profile::Debug);
        finish.run().unwrap();
        let worker = fs::read_to_string(staging.path().join("sw.js")).unwrap();
        assert!(worker.contains("unregister()"));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let (staging, finish) = staged(
            "<p style=x><script>go()</script><img src=no.png>",
            Profile::Debug,
        );
        fs::remove_file(staging.path().join("icons/icon-192.png")).unwrap();
        let error = finish.run().unwrap_err().to_string();
        for part in ["style", "inline <script>", "no.png", "icon-192", "policy"] {
            assert!(error.contains(part), "{part} is not in: {error}");
        }
    }
}
