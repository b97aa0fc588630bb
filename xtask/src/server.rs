//! A static server for a built app: `cargo xtask serve` and the journeys use the same.
//!
//! Stopping really closes: the listener and every open connection are gone when [`Server::stop`]
//! returns, so that "offline" in a test is a refused connection and nothing a browser kept alive.

mod site;

use crate::{dist::Dist, public_url::PublicUrl};
use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::{
    Method, Response, StatusCode,
    body::{Bytes, Incoming},
    header::{ACCEPT_ENCODING, ALLOW, HeaderName, IF_NONE_MATCH},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
pub use site::{Answer, Request, Site};
use std::{
    convert::Infallible,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    sync::{Arc, PoisonError, RwLock},
    thread::{self, JoinHandle},
};
use tokio::sync::oneshot;

/// How files are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As they are: starts at once.
    Plain,
    /// Compressed as hosts do, once, before the server starts: a second or two.
    Brotli,
}

/// A server on loopback. Dropping it stops it.
pub struct Server {
    address: SocketAddr,
    public_url: PublicUrl,
    encoding: Encoding,
    site: Arc<RwLock<Site>>,
    running: Option<Running>,
}

struct Running {
    /// Dropping it ends the thread.
    stop: oneshot::Sender<Infallible>,
    thread: JoinHandle<()>,
}

impl Server {
    /// Serves a folder under a path, on a port of this machine that nobody else reaches; port 0 takes
    /// any free one. The files are read now: later changes show after [`Server::swap`].
    ///
    /// # Errors
    /// When the folder cannot be read or the port is taken.
    pub fn start(
        folder: &Path,
        public_url: PublicUrl,
        port: u16,
        encoding: Encoding,
    ) -> Result<Self> {
        let site = Site::new(&Dist::read(folder)?, public_url.clone(), encoding)?;
        let mut server = Self {
            address: (Ipv4Addr::LOCALHOST, port).into(),
            public_url,
            encoding,
            site: Arc::new(RwLock::new(site)),
            running: None,
        };
        server.restart()?;
        Ok(server)
    }

    /// The app's address, ending with `/`. `localhost`, because that is what browsers trust like HTTPS.
    pub fn url(&self) -> String {
        format!(
            "http://localhost:{}{}",
            self.address.port(),
            self.public_url
        )
    }

    /// The port in use, the same after a restart.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves another folder from the next request on, as a host does after a deployment.
    ///
    /// # Errors
    /// When the folder cannot be read; the old one is then served on.
    pub fn swap(&self, folder: &Path) -> Result<()> {
        let site = Site::new(&Dist::read(folder)?, self.public_url.clone(), self.encoding)?;
        // A poisoned lock means that a request panicked while reading; the site itself is whole.
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = site;
        Ok(())
    }

    /// Closes the listener and every connection. Stopping twice does nothing.
    pub fn stop(&mut self) {
        if let Some(Running { stop, thread }) = self.running.take() {
            drop(stop);
            // It fails only if the thread panicked, and then it is stopped all the same.
            let _ = thread.join();
        }
    }

    /// Starts again on the same port, after stopping if need be.
    ///
    /// # Errors
    /// When the port was taken meanwhile.
    pub fn restart(&mut self) -> Result<()> {
        self.stop();
        let listener = TcpListener::bind(self.address)
            .with_context(|| format!("cannot listen on {}", self.address))?;
        listener.set_nonblocking(true)?;
        self.address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()?;
        let (stop, stopped) = oneshot::channel();
        let site = Arc::clone(&self.site);
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    _ = stopped => {}
                    _ = accept(listener, site) => {}
                }
            });
            // Dropping the runtime here drops every connection with it.
        });
        self.running = Some(Running { stop, thread });
        Ok(())
    }

    /// Serves until the process is ended.
    pub fn wait(mut self) {
        if let Some(Running { stop, thread }) = self.running.take() {
            let _ = thread.join();
            drop(stop);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn accept(listener: TcpListener, site: Arc<RwLock<Site>>) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        // A failure concerns one visitor, who has already gone.
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let site = Arc::clone(&site);
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let response = respond(&request, &site);
                async { response }
            });
            // An error means that the browser closed the connection, which is its right.
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

fn respond(
    request: &hyper::Request<Incoming>,
    site: &RwLock<Site>,
) -> Result<Response<Full<Bytes>>, hyper::http::Error> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Response::builder()
            .status(StatusCode::METHOD_NOT_ALLOWED)
            .header(ALLOW, "GET, HEAD")
            .body(Full::default());
    }
    let header = |name: HeaderName| {
        let value = request.headers().get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let answer = site
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .answer(&Request {
            path: request.uri().path(),
            accept_encoding: header(ACCEPT_ENCODING),
            if_none_match: header(IF_NONE_MATCH),
        });
    let mut response = Response::builder().status(answer.status);
    for (name, value) in answer.headers {
        response = response.header(name, value);
    }
    // The body is given for HEAD too: hyper sends its length and keeps the rest.
    response.body(Full::from(answer.body))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{Encoding, Server};
    use crate::public_url::PublicUrl;
    use std::{
        io::{Read, Write},
        net::TcpStream,
        path::Path,
        time::Duration,
    };

    fn folder(text: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), text).unwrap();
        folder
    }

    fn start(folder: &Path) -> Server {
        Server::start(folder, PublicUrl::root(), 0, Encoding::Plain).unwrap()
    }

    fn connect(server: &Server) -> std::io::Result<TcpStream> {
        let stream = TcpStream::connect(("127.0.0.1", server.port()))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        Ok(stream)
    }

    /// One request on a connection that stays open, and the end of its answer.
    fn body(stream: &mut TcpStream, length: usize) -> String {
        stream
            .write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        while !answer.contains("\r\n\r\n")
            || answer.split_once("\r\n\r\n").unwrap().1.len() < length
        {
            let mut piece = [0; 1024];
            let read = stream.read(&mut piece).unwrap();
            assert!(read > 0, "closed after {answer:?}");
            answer.push_str(std::str::from_utf8(&piece[..read]).unwrap());
        }
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    #[test]
    fn a_stopped_server_refuses_new_connections_and_closes_open_ones() {
        let folder = folder("one");
        let mut server = start(folder.path());
        let mut open = connect(&server).unwrap();
        assert_eq!(body(&mut open, 3), "one");
        server.stop();
        assert_eq!(
            connect(&server).unwrap_err().kind(),
            std::io::ErrorKind::ConnectionRefused
        );
        // Either the end of the stream or a reset; anything but silence.
        assert!(matches!(open.read(&mut [0; 1]), Ok(0) | Err(_)));
    }

    #[test]
    fn a_restarted_server_answers_on_the_same_port() {
        let folder = folder("one");
        let mut server = start(folder.path());
        let port = server.port();
        assert_eq!(body(&mut connect(&server).unwrap(), 3), "one");
        server.restart().unwrap();
        assert_eq!(server.port(), port);
        assert_eq!(body(&mut connect(&server).unwrap(), 3), "one");
    }

    #[test]
    fn a_swapped_folder_is_served_on_open_connections_too() {
        let (one, two) = (folder("one"), folder("two"));
        let server = start(one.path());
        let mut open = connect(&server).unwrap();
        assert_eq!(body(&mut open, 3), "one");
        server.swap(two.path()).unwrap();
        assert_eq!(body(&mut open, 3), "two");
    }
}
