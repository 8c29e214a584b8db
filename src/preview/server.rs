//! Listening on this machine and answering browsers.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, Response, StatusCode, Uri, header};
use axum::routing::get;
use jiff::civil::DateTime;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};

use super::watch::Watching;
use super::{Answer, Ask, News, own};

/// A preview that is listening.
pub struct Preview {
    listener: std::net::TcpListener,
    state: Shared,
    _watching: Watching,
}

#[derive(Clone)]
struct Shared {
    owner: Arc<Mutex<Sender<Ask>>>,
    news: watch::Receiver<News>,
    port: u16,
}

/// Starts to read and watch a site and binds to a port of the loopback address;
/// port 0 takes any that is free.
///
/// # Errors
/// When the port is taken, or the site's folder cannot be watched.
pub fn start(folder: &Path, date: DateTime, port: u16) -> io::Result<Preview> {
    let listener = std::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    listener.set_nonblocking(true)?;
    let port = listener.local_addr()?.port();
    let (owner, asks) = channel();
    let (teller, news) = watch::channel(News::default());
    let watching = Watching::start(folder, owner.clone()).map_err(io::Error::other)?;
    let folder = folder.to_owned();
    std::thread::spawn(move || {
        own(&folder, date, &asks, &|latest| {
            teller.send_replace(latest);
        });
    });
    let state = Shared { owner: Arc::new(Mutex::new(owner)), news, port };
    Ok(Preview { listener, state, _watching: watching })
}

impl Preview {
    /// Where to look.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.state.port)
    }

    /// Answers browsers until the program ends.
    ///
    /// # Errors
    /// When listening fails.
    pub fn run(&self) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let listener = TcpListener::from_std(self.listener.try_clone()?)?;
            let router = Router::new()
                .route("/_preview/changed", get(changed))
                .fallback(get(page))
                .with_state(self.state.clone());
            axum::serve(listener, router).await
        })
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        if let Ok(owner) = self.state.owner.lock() {
            // An owner that has ended already needs no word.
            let _ = owner.send(Ask::Stop);
        }
    }
}

/// Whether a request was made to this preview by one of its own names. A page
/// elsewhere can make a browser send requests here, but not with our name.
fn is_ours(headers: &HeaderMap, port: u16) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    [format!("127.0.0.1:{port}"), format!("localhost:{port}")]
        .iter()
        .any(|name| Some(name.as_str()) == host)
}

async fn page(State(state): State<Shared>, headers: HeaderMap, uri: Uri) -> Response<Body> {
    if !is_ours(&headers, state.port) {
        return plain(StatusCode::FORBIDDEN, "This preview answers only to its own address.");
    }
    let (reply, answer) = oneshot::channel();
    let path = uri.path().trim_start_matches('/').to_owned();
    let asked = state.owner.lock().is_ok_and(|owner| owner.send(Ask::Path(path, reply)).is_ok());
    match (asked, answer.await) {
        (true, Ok(answer)) => response(answer),
        _ => plain(StatusCode::SERVICE_UNAVAILABLE, "The preview has stopped."),
    }
}

fn response(answer: Answer) -> Response<Body> {
    let Answer { status, kind, content } = answer;
    let text = kind.starts_with("text/") || kind.ends_with("xml");
    let kind = if text { format!("{kind}; charset=utf-8") } else { kind.to_owned() };
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from(content))
        .unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR, "This page cannot be shown."))
}

fn plain(status: StatusCode, words: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(words));
    *response.status_mut() = status;
    response
}

/// Answers with what is the latest, once that is other than what the page has
/// seen: the number of the site and that of its messages.
async fn changed(
    State(state): State<Shared>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response<Body> {
    /// Then the page asks again; a request that waits for ever looks broken.
    const LONGEST: Duration = Duration::from_secs(25);
    if !is_ours(&headers, state.port) {
        return plain(StatusCode::FORBIDDEN, "This preview answers only to its own address.");
    }
    let mut news = state.news.clone();
    if let Some(seen) = query.as_deref().and_then(seen) {
        // Time running out is an answer, too: nothing has changed.
        let _ = tokio::time::timeout(LONGEST, news.wait_for(|now| *now != seen)).await;
    }
    let News { site, messages } = *news.borrow();
    let content = format!("{site}.{messages}").into_bytes();
    response(Answer { status: 200, kind: "text/plain", content })
}

fn seen(query: &str) -> Option<News> {
    let (site, messages) = query.strip_prefix("seen=")?.split_once('.')?;
    Some(News { site: site.parse().ok()?, messages: messages.parse().ok()? })
}
