//! Hosts for the artifact.

#![allow(dead_code, reason = "several targets include the harness, and each uses a part of it")]

pub mod artifact;
pub mod cli;
pub mod guest;
