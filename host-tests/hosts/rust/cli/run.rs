//! `host run`: the command, as `wasmtime run` has it, with an allow-list.

use std::path::PathBuf;

use wasmtime::{Result, format_err};
use wasmtime_wasi::p2::bindings::CommandPre;
use wasmtime_wasi::{FsPerms, I32Exit, WasiCtx};

use crate::sandbox::Sandbox;
use testsigma_host::exit;
use testsigma_host::interrupt::Interrupt;

#[derive(clap::Args)]
pub struct Run {
    #[command(flatten)]
    sandbox: Sandbox,
    /// A directory to grant, as HOST[::GUEST]; repeatable
    #[arg(long, value_name = "HOST[::GUEST]")]
    dir: Vec<String>,
    /// A variable to hand over, as NAME or NAME=VALUE; repeatable
    #[arg(long, value_name = "NAME[=VALUE]")]
    env: Vec<String>,
    /// The longest that the command may take, sleeping included
    #[arg(long, value_name = "DURATION", default_value = "24h")]
    wall_limit: humantime::Duration,
    /// testsigma.wasm
    file: PathBuf,
    /// The command's own arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

impl Run {
    pub async fn execute(self) -> Result<u8> {
        let interrupt = Interrupt::listen()?;
        let wasi = self.wasi()?;
        let runtime = self.sandbox.runtime(&self.file, 1)?;
        let mut store = runtime.store(wasi);
        let guest = async {
            let command = CommandPre::new(runtime.component.clone())?.instantiate_async(&mut store).await?;
            command.wasi_cli_run().call_run(&mut store).await
        };
        let ended = tokio::select! {
            ended = tokio::time::timeout(*self.wall_limit, guest) => ended,
            () = interrupt.came() => {
                eprintln!("host: interrupted; a run that was started goes on: its id is in testsigma.env");
                return Ok(exit::INTERRUPTED);
            }
        };
        match ended {
            Ok(Ok(Ok(()))) => Ok(0),
            Ok(Ok(Err(()))) => Ok(1),
            Ok(Err(error)) => match error.downcast_ref::<I32Exit>() {
                Some(I32Exit(code)) => Ok(u8::try_from(*code).unwrap_or(exit::INTERNAL)),
                None => Err(error),
            },
            Err(_) => {
                eprintln!("host: the command took longer than --wall-limit; a run that was started goes on");
                Ok(exit::TIMED_OUT)
            }
        }
    }

    /// What the guest sees: its arguments, the variables and directories that were named, and this process's output.
    fn wasi(&self) -> Result<WasiCtx> {
        let mut wasi = WasiCtx::builder();
        wasi.inherit_stdout().inherit_stderr().arg("testsigma.wasm").args(&self.arguments);
        for variable in &self.env {
            match variable.split_once('=') {
                Some((name, value)) => {
                    wasi.env(name, value);
                }
                // One that is not set here is not set there.
                None => {
                    if let Ok(value) = std::env::var(variable) {
                        wasi.env(variable, value);
                    }
                }
            }
        }
        for granted in &self.dir {
            let (host, guest) = granted.split_once("::").unwrap_or((granted, granted));
            wasi.preopened_dir(host, guest, FsPerms::ReadWrite)
                .map_err(|error| format_err!("--dir {host}: {error:#}"))?;
        }
        Ok(wasi.build())
    }
}
