//! Ctrl-C, and the SIGTERM by which CI systems cancel a job: the first asks, the second ends the process.

use tokio::sync::watch;

use crate::exit;

/// Whether somebody wants this to end. Clones share the answer.
#[derive(Clone)]
pub struct Interrupt(watch::Receiver<bool>);

impl Interrupt {
    /// Listens from now on. Needs a tokio runtime.
    ///
    /// # Errors
    ///
    /// When the system does not deliver signals.
    pub fn listen() -> std::io::Result<Self> {
        let mut signals = Signals::new()?;
        let (came, receiver) = watch::channel(false);
        tokio::spawn(async move {
            signals.next().await;
            // There may be nobody left who wants to know.
            let _ = came.send(true);
            signals.next().await;
            std::process::exit(exit::INTERRUPTED.into());
        });
        Ok(Interrupt(receiver))
    }

    /// Waits for it, for ever if need be.
    pub async fn came(&self) {
        if self.0.clone().wait_for(|came| *came).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(unix)]
struct Signals(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
impl Signals {
    fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Signals(signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?))
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.0.recv() => {}
            _ = self.1.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Signals)
    }

    async fn next(&mut self) {
        // Without a handler Ctrl-C ends the process by itself.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
