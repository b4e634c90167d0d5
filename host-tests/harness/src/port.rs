//! A port at which nobody listens, and never will.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::OnceLock;

use tokio::net::TcpSocket;

/// An address on loopback that refuses connections for as long as this process lives: its port is taken, so that no
/// other server can be given it, and nobody listens there.
///
/// # Panics
///
/// When no port can be had.
pub fn refusing() -> SocketAddr {
    static HELD: OnceLock<(TcpSocket, SocketAddr)> = OnceLock::new();
    let hold = || {
        let socket = TcpSocket::new_v4().expect("a socket can be made");
        socket.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a port is free");
        let address = socket.local_addr().expect("it is bound");
        (socket, address)
    };
    HELD.get_or_init(hold).1
}
