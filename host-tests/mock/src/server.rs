//! The listening thread: accepts connections, reads requests, has them answered.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc},
    thread,
    time::Duration,
};

use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::oneshot,
    time,
};

use crate::{
    reply::{Fault, Reply},
    request::{Request, Unread},
    wire,
    world::World,
};

/// Is told of every answer: method, path without query, and the status or the fault.
pub type Log = fn(method: &str, path: &str, outcome: &str);

/// As many clients may connect in one instant; the kernel's own bound applies, too.
const BACKLOG: u32 = 4096;

/// What the connections and the [`Mock`](crate::Mock) share.
pub(crate) struct Shared {
    world: Mutex<World>,
    /// Signalled after each request while somebody waits for some.
    changed: Condvar,
    log: Option<Log>,
}

impl Shared {
    pub(crate) fn new(world: World, log: Option<Log>) -> Shared {
        Shared { world: Mutex::new(world), changed: Condvar::new(), log }
    }

    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Blocks until `done` or the time is up; says which.
    pub(crate) fn wait_until(&self, timeout: Duration, mut done: impl FnMut(&mut World) -> bool) -> bool {
        let waited = self.changed.wait_timeout_while(self.world(), timeout, |world| !done(world));
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    fn answer(&self, request: Request) -> Reply {
        let (method, path) = match self.log {
            Some(_) => (request.method.clone(), request.path.clone()),
            None => Default::default(),
        };
        let (reply, awaited) = {
            let mut world = self.world();
            (world.answer(request), world.journal.is_awaited())
        };
        if awaited {
            self.changed.notify_all();
        }
        if let Some(log) = self.log {
            log(&method, &path, &outcome(&reply));
        }
        reply
    }
}

/// The status that is sent, and what becomes of it.
fn outcome(reply: &Reply) -> String {
    match &reply.fault {
        Fault::None => reply.status_code().to_string(),
        Fault::Raw(bytes) => format!("Raw, {} bytes", bytes.len()),
        fault @ (Fault::StallAfter(_) | Fault::Drip { .. } | Fault::CutAfter(_) | Fault::Delay(_)) => {
            format!("{} {fault:?}", reply.status_code())
        }
        fault => format!("{fault:?}"),
    }
}

/// The thread. It ends when this is dropped, and all its connections with it.
pub(crate) struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start(port: u16, shared: Arc<Shared>) -> io::Result<Server> {
        let (stop, stopped) = oneshot::channel();
        let (bound, address) = mpsc::channel();
        // A runtime of its own, on a thread of its own: callers may be inside another runtime or in none. One thread is
        // enough for thousands of connections that mostly wait, and leaves the other cores to what is tested.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let thread = thread::Builder::new().name("mock-testsigma".into()).spawn(move || {
            runtime.block_on(async {
                match listen(port) {
                    Err(error) => drop(bound.send(Err(error))),
                    Ok(listener) => {
                        let _ = bound.send(listener.local_addr());
                        tokio::spawn(accept(listener, shared));
                        let _ = stopped.await;
                    }
                }
            });
            // Dropping the runtime drops every connection, whatever it is waiting for.
        })?;
        let address = address.recv().map_err(|_| io::Error::other("the mock server's thread ended"))??;
        Ok(Server { address, stop: Some(stop), thread: Some(thread) })
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn listen(port: u16) -> io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    if port != 0 {
        // A server that was just ended must not block the port for its successor.
        socket.set_reuseaddr(true)?;
    }
    socket.bind((Ipv4Addr::LOCALHOST, port).into())?;
    socket.listen(BACKLOG)
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(converse(stream, Arc::clone(&shared)));
            }
            // Out of file descriptors, most likely: some will be returned.
            Err(_) => time::sleep(Duration::from_millis(10)).await,
        }
    }
}

/// One connection, until either side ends it.
async fn converse(mut stream: TcpStream, shared: Arc<Shared>) {
    // Small pieces have to leave at once, or a drip becomes a puddle.
    let _ = stream.set_nodelay(true);
    let mut buffer = Vec::new();
    loop {
        let request = match Request::read(&mut stream, &mut buffer).await {
            Ok(request) => request,
            Err(Unread::Gone) => return,
            Err(Unread::Malformed(reason)) => {
                shared.world().journal.violation(reason);
                wire::send(&mut stream, &Reply::empty(400), false, false).await;
                return;
            }
        };
        let keep_alive = request.wants_keep_alive();
        let head_only = request.method == "HEAD";
        let reply = shared.answer(request);
        if !wire::send(&mut stream, &reply, keep_alive, head_only).await {
            return;
        }
    }
}
