import { constants, linkSync, lstatSync, lutimesSync, mkdirSync, opendirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmdirSync, statSync, symlinkSync, unlinkSync, utimesSync } from "node:fs";
import { createHash, randomBytes, randomFillSync } from "node:crypto";
import nodeProcess, { argv, cwd, env, exit as exit$1, hrtime, platform, stderr as stderr$1, stdout as stdout$1 } from "node:process";
import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";
import { posix, win32 } from "node:path";
import * as http from "node:http";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, flags) => {
	let target = Object.setPrototypeOf({}, null);
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!(flags & 1)) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return flags & 2 ? target : Object.preventExtensions(target);
};
// node_modules/@bytecodealliance/preview2-shim/dist/synckit/index.js
const DEFAULT_WORKER_BUFFER_SIZE = 1024;
const CALL_TIMEOUT = void 0;
function createSyncFn(createWorker, debug, callbackHandler) {
	const { port1: mainPort, port2: workerPort } = new MessageChannel();
	const worker = createWorker({
		workerData: {
			workerPort,
			debug
		},
		transferList: [workerPort],
		execArgv: []
	});
	worker.on("message", ({ type, id, payload }) => {
		if (!type) throw new Error("Internal error: Expected a type of a worker callback");
		callbackHandler(type, id, payload);
	});
	let nextID = 0;
	const syncFn = (...args) => {
		const cid = nextID++;
		const sharedBuffer = new SharedArrayBuffer(DEFAULT_WORKER_BUFFER_SIZE);
		const sharedBufferView = new Int32Array(sharedBuffer);
		const msg = {
			sharedBuffer,
			cid,
			args
		};
		worker.postMessage(msg);
		const status = Atomics.wait(sharedBufferView, 0, 0, CALL_TIMEOUT);
		if (!["ok", "not-equal"].includes(status)) throw new Error("Internal error: Atomics.wait() failed: " + status);
		const { cid: cid2, result, error, properties } = receiveMessageOnPort(mainPort)?.message ?? {};
		if (cid !== cid2) throw new Error(`Internal error: Expected id ${cid} but got id ${cid2}`);
		if (error) {
			if (error instanceof Error) throw Object.assign(error, properties);
			throw error;
		}
		return result;
	};
	if (worker.unref) worker.unref();
	return syncFn;
}
// node_modules/@bytecodealliance/preview2-shim/dist/io/calls.js
var calls_exports = /* @__PURE__ */ __exportAll({
	CALL_MASK: () => CALL_MASK,
	CALL_SHIFT: () => 24,
	CALL_TYPE_MASK: () => CALL_TYPE_MASK,
	CLOCKS: () => CLOCKS,
	CLOCKS_DURATION_SUBSCRIBE: () => CLOCKS_DURATION_SUBSCRIBE,
	CLOCKS_INSTANT_SUBSCRIBE: () => CLOCKS_INSTANT_SUBSCRIBE,
	FILE: () => FILE$1,
	FILESYSTEM_DESCRIPTOR_ADVISE: () => FILESYSTEM_DESCRIPTOR_ADVISE,
	FILESYSTEM_DESCRIPTOR_CLOSE: () => FILESYSTEM_DESCRIPTOR_CLOSE,
	FILESYSTEM_DESCRIPTOR_GET_TYPE: () => FILESYSTEM_DESCRIPTOR_GET_TYPE,
	FILESYSTEM_DESCRIPTOR_METADATA_HASH: () => FILESYSTEM_DESCRIPTOR_METADATA_HASH,
	FILESYSTEM_DESCRIPTOR_OPEN: () => FILESYSTEM_DESCRIPTOR_OPEN,
	FILESYSTEM_DESCRIPTOR_READ: () => FILESYSTEM_DESCRIPTOR_READ,
	FILESYSTEM_DESCRIPTOR_SET_SIZE: () => FILESYSTEM_DESCRIPTOR_SET_SIZE,
	FILESYSTEM_DESCRIPTOR_SET_TIMES: () => FILESYSTEM_DESCRIPTOR_SET_TIMES,
	FILESYSTEM_DESCRIPTOR_STAT: () => FILESYSTEM_DESCRIPTOR_STAT,
	FILESYSTEM_DESCRIPTOR_SYNC: () => FILESYSTEM_DESCRIPTOR_SYNC,
	FILESYSTEM_DESCRIPTOR_SYNC_DATA: () => FILESYSTEM_DESCRIPTOR_SYNC_DATA,
	FILESYSTEM_DESCRIPTOR_WRITE: () => FILESYSTEM_DESCRIPTOR_WRITE,
	FUTURE_DISPOSE: () => FUTURE_DISPOSE,
	FUTURE_SUBSCRIBE: () => FUTURE_SUBSCRIBE,
	FUTURE_TAKE_VALUE: () => FUTURE_TAKE_VALUE,
	HTTP: () => HTTP,
	HTTP_CREATE_REQUEST: () => HTTP_CREATE_REQUEST,
	HTTP_OUTGOING_BODY_DISPOSE: () => HTTP_OUTGOING_BODY_DISPOSE,
	HTTP_OUTPUT_STREAM_FINISH: () => HTTP_OUTPUT_STREAM_FINISH,
	HTTP_SERVER_CLEAR_OUTGOING_RESPONSE: () => HTTP_SERVER_CLEAR_OUTGOING_RESPONSE,
	HTTP_SERVER_GET_ADDRESS: () => HTTP_SERVER_GET_ADDRESS,
	HTTP_SERVER_INCOMING_HANDLER: () => HTTP_SERVER_INCOMING_HANDLER,
	HTTP_SERVER_SET_OUTGOING_RESPONSE: () => HTTP_SERVER_SET_OUTGOING_RESPONSE,
	HTTP_SERVER_START: () => HTTP_SERVER_START,
	HTTP_SERVER_STOP: () => HTTP_SERVER_STOP,
	INPUT_STREAM_BLOCKING_READ: () => INPUT_STREAM_BLOCKING_READ,
	INPUT_STREAM_BLOCKING_SKIP: () => INPUT_STREAM_BLOCKING_SKIP,
	INPUT_STREAM_CREATE: () => INPUT_STREAM_CREATE,
	INPUT_STREAM_DISPOSE: () => INPUT_STREAM_DISPOSE,
	INPUT_STREAM_READ: () => INPUT_STREAM_READ,
	INPUT_STREAM_SKIP: () => INPUT_STREAM_SKIP,
	INPUT_STREAM_SUBSCRIBE: () => INPUT_STREAM_SUBSCRIBE,
	OUTPUT_STREAM_BLOCKING_FLUSH: () => OUTPUT_STREAM_BLOCKING_FLUSH,
	OUTPUT_STREAM_BLOCKING_SPLICE: () => OUTPUT_STREAM_BLOCKING_SPLICE,
	OUTPUT_STREAM_BLOCKING_WRITE_AND_FLUSH: () => OUTPUT_STREAM_BLOCKING_WRITE_AND_FLUSH,
	OUTPUT_STREAM_BLOCKING_WRITE_ZEROES_AND_FLUSH: () => OUTPUT_STREAM_BLOCKING_WRITE_ZEROES_AND_FLUSH,
	OUTPUT_STREAM_CHECK_WRITE: () => OUTPUT_STREAM_CHECK_WRITE,
	OUTPUT_STREAM_CREATE: () => OUTPUT_STREAM_CREATE,
	OUTPUT_STREAM_DISPOSE: () => OUTPUT_STREAM_DISPOSE,
	OUTPUT_STREAM_FLUSH: () => OUTPUT_STREAM_FLUSH,
	OUTPUT_STREAM_GET_TOTAL_BYTES: () => OUTPUT_STREAM_GET_TOTAL_BYTES,
	OUTPUT_STREAM_SPLICE: () => OUTPUT_STREAM_SPLICE,
	OUTPUT_STREAM_SUBSCRIBE: () => OUTPUT_STREAM_SUBSCRIBE,
	OUTPUT_STREAM_WRITE: () => OUTPUT_STREAM_WRITE,
	OUTPUT_STREAM_WRITE_ZEROES: () => OUTPUT_STREAM_WRITE_ZEROES,
	POLL_POLLABLE_BLOCK: () => POLL_POLLABLE_BLOCK,
	POLL_POLLABLE_DISPOSE: () => POLL_POLLABLE_DISPOSE,
	POLL_POLLABLE_READY: () => POLL_POLLABLE_READY,
	POLL_POLL_LIST: () => POLL_POLL_LIST,
	SOCKET_DATAGRAM_STREAM_DISPOSE: () => SOCKET_DATAGRAM_STREAM_DISPOSE,
	SOCKET_DATAGRAM_STREAM_SUBSCRIBE: () => SOCKET_DATAGRAM_STREAM_SUBSCRIBE,
	SOCKET_GET_DEFAULT_RECEIVE_BUFFER_SIZE: () => SOCKET_GET_DEFAULT_RECEIVE_BUFFER_SIZE,
	SOCKET_GET_DEFAULT_SEND_BUFFER_SIZE: () => SOCKET_GET_DEFAULT_SEND_BUFFER_SIZE,
	SOCKET_INCOMING_DATAGRAM_STREAM_RECEIVE: () => SOCKET_INCOMING_DATAGRAM_STREAM_RECEIVE,
	SOCKET_OUTGOING_DATAGRAM_STREAM_CHECK_SEND: () => SOCKET_OUTGOING_DATAGRAM_STREAM_CHECK_SEND,
	SOCKET_OUTGOING_DATAGRAM_STREAM_SEND: () => SOCKET_OUTGOING_DATAGRAM_STREAM_SEND,
	SOCKET_RESOLVE_ADDRESS_CREATE_REQUEST: () => SOCKET_RESOLVE_ADDRESS_CREATE_REQUEST,
	SOCKET_RESOLVE_ADDRESS_DISPOSE_REQUEST: () => SOCKET_RESOLVE_ADDRESS_DISPOSE_REQUEST,
	SOCKET_RESOLVE_ADDRESS_SUBSCRIBE_REQUEST: () => SOCKET_RESOLVE_ADDRESS_SUBSCRIBE_REQUEST,
	SOCKET_RESOLVE_ADDRESS_TAKE_REQUEST: () => SOCKET_RESOLVE_ADDRESS_TAKE_REQUEST,
	SOCKET_TCP: () => SOCKET_TCP,
	SOCKET_TCP_ACCEPT: () => SOCKET_TCP_ACCEPT,
	SOCKET_TCP_BIND_FINISH: () => SOCKET_TCP_BIND_FINISH,
	SOCKET_TCP_BIND_START: () => SOCKET_TCP_BIND_START,
	SOCKET_TCP_CONNECT_FINISH: () => SOCKET_TCP_CONNECT_FINISH,
	SOCKET_TCP_CONNECT_START: () => SOCKET_TCP_CONNECT_START,
	SOCKET_TCP_CREATE_HANDLE: () => SOCKET_TCP_CREATE_HANDLE,
	SOCKET_TCP_DISPOSE: () => SOCKET_TCP_DISPOSE,
	SOCKET_TCP_GET_LOCAL_ADDRESS: () => SOCKET_TCP_GET_LOCAL_ADDRESS,
	SOCKET_TCP_GET_REMOTE_ADDRESS: () => SOCKET_TCP_GET_REMOTE_ADDRESS,
	SOCKET_TCP_IS_LISTENING: () => SOCKET_TCP_IS_LISTENING,
	SOCKET_TCP_LISTEN_FINISH: () => SOCKET_TCP_LISTEN_FINISH,
	SOCKET_TCP_LISTEN_START: () => SOCKET_TCP_LISTEN_START,
	SOCKET_TCP_SET_KEEP_ALIVE: () => SOCKET_TCP_SET_KEEP_ALIVE,
	SOCKET_TCP_SET_LISTEN_BACKLOG_SIZE: () => SOCKET_TCP_SET_LISTEN_BACKLOG_SIZE,
	SOCKET_TCP_SHUTDOWN: () => SOCKET_TCP_SHUTDOWN,
	SOCKET_TCP_SUBSCRIBE: () => SOCKET_TCP_SUBSCRIBE,
	SOCKET_UDP: () => SOCKET_UDP,
	SOCKET_UDP_BIND_FINISH: () => SOCKET_UDP_BIND_FINISH,
	SOCKET_UDP_BIND_START: () => SOCKET_UDP_BIND_START,
	SOCKET_UDP_CREATE_HANDLE: () => SOCKET_UDP_CREATE_HANDLE,
	SOCKET_UDP_DISPOSE: () => SOCKET_UDP_DISPOSE,
	SOCKET_UDP_GET_LOCAL_ADDRESS: () => SOCKET_UDP_GET_LOCAL_ADDRESS,
	SOCKET_UDP_GET_RECEIVE_BUFFER_SIZE: () => SOCKET_UDP_GET_RECEIVE_BUFFER_SIZE,
	SOCKET_UDP_GET_REMOTE_ADDRESS: () => SOCKET_UDP_GET_REMOTE_ADDRESS,
	SOCKET_UDP_GET_SEND_BUFFER_SIZE: () => SOCKET_UDP_GET_SEND_BUFFER_SIZE,
	SOCKET_UDP_GET_UNICAST_HOP_LIMIT: () => SOCKET_UDP_GET_UNICAST_HOP_LIMIT,
	SOCKET_UDP_SET_RECEIVE_BUFFER_SIZE: () => SOCKET_UDP_SET_RECEIVE_BUFFER_SIZE,
	SOCKET_UDP_SET_SEND_BUFFER_SIZE: () => SOCKET_UDP_SET_SEND_BUFFER_SIZE,
	SOCKET_UDP_SET_UNICAST_HOP_LIMIT: () => SOCKET_UDP_SET_UNICAST_HOP_LIMIT,
	SOCKET_UDP_STREAM: () => SOCKET_UDP_STREAM,
	SOCKET_UDP_SUBSCRIBE: () => SOCKET_UDP_SUBSCRIBE,
	STDERR: () => STDERR,
	STDIN: () => STDIN,
	STDOUT: () => STDOUT,
	WORKER_EXTENSION_CALL: () => WORKER_EXTENSION_CALL,
	reverseMap: () => reverseMap
});
let call_id = 0;
const CALL_MASK = 4278190080;
const CALL_TYPE_MASK = 16777215;
let cnt = 0;
const STDIN = ++cnt;
const STDOUT = ++cnt;
const STDERR = ++cnt;
const FILE$1 = ++cnt;
const HTTP = ++cnt;
const SOCKET_TCP = ++cnt;
const SOCKET_UDP = ++cnt;
const CLOCKS = ++cnt;
const INPUT_STREAM_CREATE = ++call_id << 24;
const INPUT_STREAM_READ = ++call_id << 24;
const INPUT_STREAM_BLOCKING_READ = ++call_id << 24;
const INPUT_STREAM_SKIP = ++call_id << 24;
const INPUT_STREAM_BLOCKING_SKIP = ++call_id << 24;
const INPUT_STREAM_SUBSCRIBE = ++call_id << 24;
const INPUT_STREAM_DISPOSE = ++call_id << 24;
const OUTPUT_STREAM_CREATE = ++call_id << 24;
const OUTPUT_STREAM_CHECK_WRITE = ++call_id << 24;
const OUTPUT_STREAM_WRITE = ++call_id << 24;
const OUTPUT_STREAM_BLOCKING_WRITE_AND_FLUSH = ++call_id << 24;
const OUTPUT_STREAM_FLUSH = ++call_id << 24;
const OUTPUT_STREAM_BLOCKING_FLUSH = ++call_id << 24;
const OUTPUT_STREAM_WRITE_ZEROES = ++call_id << 24;
const OUTPUT_STREAM_BLOCKING_WRITE_ZEROES_AND_FLUSH = ++call_id << 24;
const OUTPUT_STREAM_SPLICE = ++call_id << 24;
const OUTPUT_STREAM_BLOCKING_SPLICE = ++call_id << 24;
const OUTPUT_STREAM_SUBSCRIBE = ++call_id << 24;
const OUTPUT_STREAM_DISPOSE = ++call_id << 24;
const OUTPUT_STREAM_GET_TOTAL_BYTES = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_OPEN = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_CLOSE = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_ADVISE = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_SYNC_DATA = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_GET_TYPE = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_SET_SIZE = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_SET_TIMES = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_READ = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_WRITE = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_SYNC = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_STAT = ++call_id << 24;
const FILESYSTEM_DESCRIPTOR_METADATA_HASH = ++call_id << 24;
const POLL_POLLABLE_READY = ++call_id << 24;
const POLL_POLLABLE_BLOCK = ++call_id << 24;
const POLL_POLLABLE_DISPOSE = ++call_id << 24;
const POLL_POLL_LIST = ++call_id << 24;
const FUTURE_DISPOSE = ++call_id << 24;
const FUTURE_TAKE_VALUE = ++call_id << 24;
const FUTURE_SUBSCRIBE = ++call_id << 24;
const HTTP_CREATE_REQUEST = ++call_id << 24;
const HTTP_OUTPUT_STREAM_FINISH = ++call_id << 24;
const HTTP_SERVER_START = ++call_id << 24;
const HTTP_SERVER_STOP = ++call_id << 24;
const HTTP_SERVER_INCOMING_HANDLER = ++call_id << 24;
const HTTP_SERVER_SET_OUTGOING_RESPONSE = ++call_id << 24;
const HTTP_SERVER_CLEAR_OUTGOING_RESPONSE = ++call_id << 24;
const HTTP_SERVER_GET_ADDRESS = ++call_id << 24;
const HTTP_OUTGOING_BODY_DISPOSE = ++call_id << 24;
const CLOCKS_DURATION_SUBSCRIBE = ++call_id << 24;
const CLOCKS_INSTANT_SUBSCRIBE = ++call_id << 24;
const SOCKET_TCP_CREATE_HANDLE = ++call_id << 24;
const SOCKET_TCP_BIND_START = ++call_id << 24;
const SOCKET_TCP_BIND_FINISH = ++call_id << 24;
const SOCKET_TCP_CONNECT_START = ++call_id << 24;
const SOCKET_TCP_CONNECT_FINISH = ++call_id << 24;
const SOCKET_TCP_SUBSCRIBE = ++call_id << 24;
const SOCKET_TCP_LISTEN_START = ++call_id << 24;
const SOCKET_TCP_LISTEN_FINISH = ++call_id << 24;
const SOCKET_TCP_IS_LISTENING = ++call_id << 24;
const SOCKET_TCP_ACCEPT = ++call_id << 24;
const SOCKET_TCP_GET_LOCAL_ADDRESS = ++call_id << 24;
const SOCKET_TCP_GET_REMOTE_ADDRESS = ++call_id << 24;
const SOCKET_TCP_SET_KEEP_ALIVE = ++call_id << 24;
const SOCKET_TCP_SET_LISTEN_BACKLOG_SIZE = ++call_id << 24;
const SOCKET_TCP_SHUTDOWN = ++call_id << 24;
const SOCKET_TCP_DISPOSE = ++call_id << 24;
const SOCKET_UDP_CREATE_HANDLE = ++call_id << 24;
const SOCKET_UDP_BIND_START = ++call_id << 24;
const SOCKET_UDP_BIND_FINISH = ++call_id << 24;
const SOCKET_UDP_STREAM = ++call_id << 24;
const SOCKET_UDP_SUBSCRIBE = ++call_id << 24;
const SOCKET_UDP_DISPOSE = ++call_id << 24;
const SOCKET_UDP_GET_LOCAL_ADDRESS = ++call_id << 24;
const SOCKET_UDP_GET_RECEIVE_BUFFER_SIZE = ++call_id << 24;
const SOCKET_UDP_GET_REMOTE_ADDRESS = ++call_id << 24;
const SOCKET_UDP_GET_SEND_BUFFER_SIZE = ++call_id << 24;
const SOCKET_UDP_GET_UNICAST_HOP_LIMIT = ++call_id << 24;
const SOCKET_UDP_SET_RECEIVE_BUFFER_SIZE = ++call_id << 24;
const SOCKET_UDP_SET_SEND_BUFFER_SIZE = ++call_id << 24;
const SOCKET_UDP_SET_UNICAST_HOP_LIMIT = ++call_id << 24;
const SOCKET_INCOMING_DATAGRAM_STREAM_RECEIVE = ++call_id << 24;
const SOCKET_OUTGOING_DATAGRAM_STREAM_CHECK_SEND = ++call_id << 24;
const SOCKET_OUTGOING_DATAGRAM_STREAM_SEND = ++call_id << 24;
const SOCKET_DATAGRAM_STREAM_SUBSCRIBE = ++call_id << 24;
const SOCKET_DATAGRAM_STREAM_DISPOSE = ++call_id << 24;
const SOCKET_GET_DEFAULT_SEND_BUFFER_SIZE = ++call_id << 24;
const SOCKET_GET_DEFAULT_RECEIVE_BUFFER_SIZE = ++call_id << 24;
const SOCKET_RESOLVE_ADDRESS_CREATE_REQUEST = ++call_id << 24;
const SOCKET_RESOLVE_ADDRESS_TAKE_REQUEST = ++call_id << 24;
const SOCKET_RESOLVE_ADDRESS_SUBSCRIBE_REQUEST = ++call_id << 24;
const SOCKET_RESOLVE_ADDRESS_DISPOSE_REQUEST = ++call_id << 24;
const WORKER_EXTENSION_CALL = ++call_id << 24;
const reverseMap = {};
for (const name of Object.getOwnPropertyNames(calls_exports)) {
	if (name === "reverseMap") continue;
	reverseMap[calls_exports[name]] = name;
}
// node_modules/@bytecodealliance/preview2-shim/dist/io/worker-io.js
const symbolDispose$3 = Symbol.dispose || Symbol.for("dispose");
const _rawDebug = "_rawDebug" in nodeProcess ? nodeProcess._rawDebug : console.error.bind(console);
const httpIncomingHandlers = /* @__PURE__ */ new Map();
function registerIncomingHttpHandler(id, handler) {
	httpIncomingHandlers.set(id, handler);
}
const instanceId = Math.round(Math.random() * 1e3).toString();
const DEBUG = env.PREVIEW2_SHIM_DEBUG === "0" ? false : env.PREVIEW2_SHIM_DEBUG === "1" ? true : false;
/**
* @type {(call: number, id: number | null, payload: any) -> any}
*/
let ioCall = createSyncFn((options) => new Worker(new URL("./worker-thread.bundle.js", import.meta.url), options), DEBUG, (type, id, payload) => {
	if (type !== HTTP_SERVER_INCOMING_HANDLER) throw new Error("Internal error: only incoming handler callback is permitted");
	const handler = httpIncomingHandlers.get(id);
	if (!handler) throw new Error(`Internal error: no incoming handler registered for server ${id}`);
	handler(payload);
});
if (DEBUG) {
	const _ioCall = ioCall;
	ioCall = function ioCall(num, id, payload) {
		if (typeof id !== "number" && id !== null) throw new Error("id must be a number or null");
		let ret;
		try {
			_rawDebug(instanceId, reverseMap[num & CALL_MASK], reverseMap[num & CALL_TYPE_MASK], id, payload);
			ret = _ioCall(num, id, payload);
			return ret;
		} catch (e) {
			ret = e;
			throw ret;
		} finally {
			_rawDebug(instanceId, "->", ret);
		}
	};
}
const finalizationRegistry = new FinalizationRegistry((dispose) => void dispose());
const dummySymbol = Symbol();
function registerDispose(resource, parentResource, id, disposeFn) {
	function finalizer() {
		if (parentResource?.[dummySymbol]) return;
		disposeFn(id);
	}
	finalizationRegistry.register(resource, finalizer, finalizer);
	return finalizer;
}
function earlyDispose(finalizer) {
	finalizationRegistry.unregister(finalizer);
	finalizer();
}
const _Error = Error;
const IoError = class Error extends _Error {
	payload;
	constructor(payload) {
		super(payload);
		this.payload = payload;
	}
	toDebugString() {
		return this.message;
	}
};
function streamIoErrorCall(call, id, payload) {
	try {
		return ioCall(call, id, payload);
	} catch (e) {
		if (e.tag === "closed") throw e;
		if (e.tag === "last-operation-failed") {
			e.val = new IoError(Object.assign(new Error(e.val.message), e.val));
			throw e;
		}
		console.trace(e);
		exit$1(1);
	}
}
var InputStream = class InputStream {
	#id;
	#streamType;
	#finalizer;
	read(len) {
		return streamIoErrorCall(INPUT_STREAM_READ | this.#streamType, this.#id, len);
	}
	blockingRead(len) {
		return streamIoErrorCall(INPUT_STREAM_BLOCKING_READ | this.#streamType, this.#id, len);
	}
	skip(len) {
		return streamIoErrorCall(INPUT_STREAM_SKIP | this.#streamType, this.#id, len);
	}
	blockingSkip(len) {
		return streamIoErrorCall(INPUT_STREAM_BLOCKING_SKIP | this.#streamType, this.#id, len);
	}
	subscribe() {
		return pollableCreate(ioCall(INPUT_STREAM_SUBSCRIBE | this.#streamType, this.#id), this);
	}
	static _id(stream) {
		return stream.#id;
	}
	/**
	* @param {FILE | SOCKET_TCP | STDIN | HTTP} streamType
	*/
	static _create(streamType, id) {
		const stream = new InputStream();
		stream.#id = id;
		stream.#streamType = streamType;
		let disposeFn;
		switch (streamType) {
			case FILE$1:
				disposeFn = fileInputStreamDispose;
				break;
			case SOCKET_TCP:
				disposeFn = socketTcpInputStreamDispose;
				break;
			case STDIN:
				disposeFn = stdinInputStreamDispose;
				break;
			case HTTP:
				disposeFn = httpInputStreamDispose;
				break;
			default: throw new Error("wasi-io trap: Dispose function not created for stream type " + reverseMap[streamType]);
		}
		stream.#finalizer = registerDispose(stream, null, id, disposeFn);
		return stream;
	}
	[symbolDispose$3]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function fileInputStreamDispose(id) {
	ioCall(INPUT_STREAM_DISPOSE | FILE$1, id, null);
}
function socketTcpInputStreamDispose(id) {
	ioCall(INPUT_STREAM_DISPOSE | SOCKET_TCP, id, null);
}
function stdinInputStreamDispose(id) {
	ioCall(INPUT_STREAM_DISPOSE | STDIN, id, null);
}
function httpInputStreamDispose(id) {
	ioCall(INPUT_STREAM_DISPOSE | HTTP, id, null);
}
const inputStreamCreate = InputStream._create;
delete InputStream._create;
const inputStreamId = InputStream._id;
delete InputStream._id;
var OutputStream = class OutputStream {
	#id;
	#streamType;
	#finalizer;
	checkWrite() {
		return streamIoErrorCall(OUTPUT_STREAM_CHECK_WRITE | this.#streamType, this.#id, null);
	}
	write(buf) {
		if (this.#streamType <= STDERR) return this.blockingWriteAndFlush(buf);
		return streamIoErrorCall(OUTPUT_STREAM_WRITE | this.#streamType, this.#id, buf);
	}
	blockingWriteAndFlush(buf) {
		if (this.#streamType <= STDERR) {
			(this.#streamType === STDERR ? stderr$1 : stdout$1).write(buf);
			return;
		}
		return streamIoErrorCall(OUTPUT_STREAM_BLOCKING_WRITE_AND_FLUSH | this.#streamType, this.#id, buf);
	}
	flush() {
		return streamIoErrorCall(OUTPUT_STREAM_FLUSH | this.#streamType, this.#id, void 0);
	}
	blockingFlush() {
		return streamIoErrorCall(OUTPUT_STREAM_BLOCKING_FLUSH | this.#streamType, this.#id, void 0);
	}
	writeZeroes(len) {
		return streamIoErrorCall(OUTPUT_STREAM_WRITE_ZEROES | this.#streamType, this.#id, len);
	}
	blockingWriteZeroesAndFlush(len) {
		return streamIoErrorCall(OUTPUT_STREAM_BLOCKING_WRITE_ZEROES_AND_FLUSH | this.#streamType, this.#id, len);
	}
	splice(src, len) {
		return streamIoErrorCall(OUTPUT_STREAM_SPLICE | this.#streamType, this.#id, {
			src: src.#id,
			len
		});
	}
	blockingSplice(src, len) {
		return streamIoErrorCall(OUTPUT_STREAM_BLOCKING_SPLICE | this.#streamType, this.#id, {
			src: inputStreamId(src),
			len
		});
	}
	subscribe() {
		return pollableCreate(ioCall(OUTPUT_STREAM_SUBSCRIBE | this.#streamType, this.#id), void 0);
	}
	static _id(outputStream) {
		return outputStream.#id;
	}
	/**
	* @param {OutputStreamType} streamType
	* @param {any} createPayload
	*/
	static _create(streamType, id) {
		const stream = new OutputStream();
		stream.#id = id;
		stream.#streamType = streamType;
		let disposeFn;
		switch (streamType) {
			case STDOUT:
				disposeFn = stdoutOutputStreamDispose;
				break;
			case STDERR:
				disposeFn = stderrOutputStreamDispose;
				break;
			case SOCKET_TCP:
				disposeFn = socketTcpOutputStreamDispose;
				break;
			case FILE$1:
				disposeFn = fileOutputStreamDispose;
				break;
			case HTTP: return stream;
			default: throw new Error("wasi-io trap: Dispose function not created for stream type " + reverseMap[streamType]);
		}
		stream.#finalizer = registerDispose(stream, null, id, disposeFn);
		return stream;
	}
	[symbolDispose$3]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function stdoutOutputStreamDispose(id) {
	ioCall(OUTPUT_STREAM_DISPOSE | STDOUT, id);
}
function stderrOutputStreamDispose(id) {
	ioCall(OUTPUT_STREAM_DISPOSE | STDERR, id);
}
function socketTcpOutputStreamDispose(id) {
	ioCall(OUTPUT_STREAM_DISPOSE | SOCKET_TCP, id);
}
function fileOutputStreamDispose(id) {
	ioCall(OUTPUT_STREAM_DISPOSE | FILE$1, id);
}
const outputStreamCreate = OutputStream._create;
delete OutputStream._create;
OutputStream._id;
delete OutputStream._id;
const error = { Error: IoError };
const streams = {
	InputStream,
	OutputStream
};
function pollableDispose(id) {
	ioCall(POLL_POLLABLE_DISPOSE, id);
}
const rep$1 = Symbol.for("cabiRep");
var Pollable = class Pollable {
	#finalizer;
	ready() {
		return ioCall(POLL_POLLABLE_READY, this[rep$1]);
	}
	block() {
		ioCall(POLL_POLLABLE_BLOCK, this[rep$1]);
	}
	static _create(id, parent) {
		const pollable = new Pollable();
		pollable[rep$1] = id;
		pollable.#finalizer = registerDispose(pollable, parent, id, pollableDispose);
		return pollable;
	}
	[symbolDispose$3]() {
		if (this.#finalizer && this[rep$1]) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
const cabiLowerSymbol = Symbol.for("cabiLower");
Pollable.prototype.ready[cabiLowerSymbol] = function({ resourceTables: [table] }) {
	return function pollableReady(handle) {
		const rep = table[(handle << 1) + 1] & -1073741825;
		return ioCall(POLL_POLLABLE_READY, rep) ? 1 : 0;
	};
};
Pollable.prototype.block[cabiLowerSymbol] = function({ resourceTables: [table] }) {
	return function pollableBlock(handle) {
		const rep = table[(handle << 1) + 1] & -1073741825;
		ioCall(POLL_POLLABLE_BLOCK, rep);
	};
};
Pollable[Symbol.for("cabiDispose")] = function pollableDispose(rep) {
	ioCall(POLL_POLLABLE_DISPOSE, rep);
};
const pollableCreate = Pollable._create;
delete Pollable._create;
const poll = {
	Pollable,
	poll(list) {
		return ioCall(POLL_POLL_LIST, null, list.map((pollable) => pollable[rep$1]));
	}
};
poll.poll[cabiLowerSymbol] = function({ memory, realloc, resourceTables: [table] }) {
	return function pollPollList(listPtr, len, retptr) {
		const handleList = new Uint32Array(memory.buffer, listPtr, len);
		const repList = Array(len);
		for (let i = 0; i < len; i++) {
			const handle = handleList[i];
			repList[i] = table[(handle << 1) + 1] & -1073741825;
		}
		const result = ioCall(POLL_POLL_LIST, null, repList);
		const ptr = realloc(0, 0, 4, result.byteLength);
		new Uint32Array(memory.buffer, ptr, result.length).set(result);
		const ret = new Uint32Array(memory.buffer, retptr, 2);
		ret[0] = ptr;
		ret[1] = result.length;
		return retptr;
	};
};
function createPoll(call, id, initPayload) {
	return pollableCreate(ioCall(call, id, initPayload), void 0);
}
// node_modules/@bytecodealliance/preview2-shim/dist/nodejs/cli.js
var cli_exports = /* @__PURE__ */ __exportAll({
	_appendEnv: () => _appendEnv,
	_setArgs: () => _setArgs,
	_setCwd: () => _setCwd,
	_setEnv: () => _setEnv,
	_setStderr: () => _setStderr,
	_setStdin: () => _setStdin,
	_setStdout: () => _setStdout,
	_setTerminalStderr: () => _setTerminalStderr,
	_setTerminalStdin: () => _setTerminalStdin,
	_setTerminalStdout: () => _setTerminalStdout,
	environment: () => environment,
	exit: () => exit,
	stderr: () => stderr,
	stdin: () => stdin,
	stdout: () => stdout,
	terminalInput: () => terminalInput,
	terminalOutput: () => terminalOutput,
	terminalStderr: () => terminalStderr,
	terminalStdin: () => terminalStdin,
	terminalStdout: () => terminalStdout
});
const _appendEnv = (env) => {
	_env = [..._env.filter(([curKey]) => !(curKey in env)), ...Object.entries(env)];
};
const _setEnv = (env) => void (_env = Object.entries(env));
const _setArgs = (args) => void (_args = args);
const _setCwd = (cwd) => void (_cwd = cwd);
const _setStdin = (stdin) => void (stdinStream = stdin);
const _setStdout = (stdout) => void (stdoutStream = stdout);
const _setStderr = (stderr) => void (stderrStream = stderr);
const _setTerminalStdin = (terminalStdin) => void (terminalStdinInstance = terminalStdin);
const _setTerminalStdout = (terminalStdout) => void (terminalStdoutInstance = terminalStdout);
const _setTerminalStderr = (terminalStderr) => void (terminalStderrInstance = terminalStderr);
let _env = Object.entries(env);
let _args = argv.slice(1);
let _cwd = cwd();
const environment = {
	getEnvironment() {
		return _env;
	},
	getArguments() {
		return _args;
	},
	initialCwd() {
		return _cwd;
	}
};
const exit = {
	exit(status) {
		nodeProcess.exit(status.tag === "err" ? 1 : 0);
	},
	exitWithCode(code) {
		nodeProcess.exit(code);
	}
};
let stdinStream;
let stdoutStream = outputStreamCreate(STDOUT, 1);
let stderrStream = outputStreamCreate(STDERR, 2);
const stdin = { getStdin() {
	if (!stdinStream) stdinStream = inputStreamCreate(STDIN, ioCall(INPUT_STREAM_CREATE | STDIN, null, null));
	return stdinStream;
} };
const stdout = { getStdout() {
	return stdoutStream;
} };
const stderr = { getStderr() {
	return stderrStream;
} };
var TerminalInput = class {};
var TerminalOutput = class {};
let terminalStdoutInstance = new TerminalOutput();
let terminalStderrInstance = new TerminalOutput();
let terminalStdinInstance = new TerminalInput();
const terminalInput = { TerminalInput };
const terminalOutput = { TerminalOutput };
const terminalStdin = { getTerminalStdin() {
	return terminalStdinInstance;
} };
const terminalStdout = { getTerminalStdout() {
	return terminalStdoutInstance;
} };
const terminalStderr = { getTerminalStderr() {
	return terminalStderrInstance;
} };
// node_modules/@bytecodealliance/preview2-shim/dist/nodejs/clocks.js
var clocks_exports = /* @__PURE__ */ __exportAll({
	monotonicClock: () => monotonicClock,
	wallClock: () => wallClock
});
const symbolCabiLower = Symbol.for("cabiLower");
function resolution() {
	return 1n;
}
const monotonicClock = {
	resolution,
	now() {
		return hrtime.bigint();
	},
	subscribeInstant(instant) {
		return createPoll(CLOCKS_INSTANT_SUBSCRIBE, null, instant);
	},
	subscribeDuration(duration) {
		duration = BigInt(duration);
		return createPoll(CLOCKS_DURATION_SUBSCRIBE, null, duration);
	}
};
const wallClock = {
	resolution() {
		return {
			seconds: 0n,
			nanoseconds: 1e6
		};
	},
	now() {
		return {
			seconds: BigInt(Math.floor(Date.now() / 1e3)),
			nanoseconds: Date.now() % 1e3 * 1e6
		};
	}
};
monotonicClock.resolution[symbolCabiLower] = () => resolution;
monotonicClock.now[symbolCabiLower] = () => hrtime.bigint;
wallClock.resolution[symbolCabiLower] = ({ memory }) => {
	let buf32 = new Int32Array(memory.buffer);
	return function now(retptr) {
		if (memory.buffer !== buf32.buffer) buf32 = new Int32Array(memory.buffer);
		if (retptr % 4) throw new Error("wasi-io trap: retptr not aligned");
		buf32[(retptr >> 2) + 0] = 0;
		buf32[(retptr >> 2) + 4] = 0;
		buf32[(retptr >> 2) + 8] = 1e6;
	};
};
wallClock.now[symbolCabiLower] = ({ memory }) => {
	let buf32 = new Int32Array(memory.buffer);
	let buf64 = new BigInt64Array(memory.buffer);
	return function now(retptr) {
		if (memory.buffer !== buf32.buffer) {
			buf32 = new Int32Array(memory.buffer);
			buf64 = new BigInt64Array(memory.buffer);
		}
		if (retptr % 4) throw new Error("wasi-io trap: retptr not aligned");
		buf64[(retptr >> 2) + 0] = BigInt(Math.floor(Date.now() / 1e3));
		buf32[(retptr >> 2) + 8] = Date.now() % 1e3 * 1e6;
	};
};
// node_modules/@bytecodealliance/preview2-shim/dist/nodejs/filesystem.js
var filesystem_exports = /* @__PURE__ */ __exportAll({
	_addPreopen: () => _addPreopen,
	_clearPreopens: () => _clearPreopens,
	_createPreopenDescriptor: () => _createPreopenDescriptor,
	_getPreopens: () => _getPreopens,
	_setPreopens: () => _setPreopens,
	createFilesystem: () => createFilesystem,
	preopens: () => preopens,
	types: () => types$1
});
const symbolDispose$2 = Symbol.dispose || Symbol.for("dispose");
const isWindows = platform === "win32";
const isMac = platform === "darwin";
const hostPath = isWindows ? win32 : posix;
const MAX_SYMLINKS = 40;
function normalizeHostPath(path) {
	return isWindows ? path.replace(/\\/g, "/") : path;
}
const nsMagnitude = 1000000000n;
function nsToDateTime(ns) {
	return {
		seconds: ns / nsMagnitude,
		nanoseconds: Number(ns % nsMagnitude)
	};
}
function lookupType(obj) {
	if (obj.isFile()) return "regular-file";
	else if (obj.isSocket()) return "socket";
	else if (obj.isSymbolicLink()) return "symbolic-link";
	else if (obj.isFIFO()) return "fifo";
	else if (obj.isDirectory()) return "directory";
	else if (obj.isCharacterDevice()) return "character-device";
	else if (obj.isBlockDevice()) return "block-device";
	return "unknown";
}
function closeFileResource(id) {
	ioCall(FILESYSTEM_DESCRIPTOR_CLOSE, id);
}
/**
* @implements {DescriptorProps}
*/
var Descriptor = class Descriptor {
	#hostPreopen;
	#fileResourceId;
	#finalizer;
	#mode;
	#fullPath;
	_id = 0;
	static _createPreopen(hostPreopen) {
		const descriptor = new Descriptor();
		descriptor.#hostPreopen = hostPreopen.endsWith("/") ? hostPreopen.slice(0, -1) || "/" : hostPreopen;
		if (isWindows) {
			descriptor.#hostPreopen = descriptor.#hostPreopen.replace(/\\/g, "/");
			if (descriptor.#hostPreopen === "/") descriptor.#hostPreopen = "//";
		}
		return descriptor;
	}
	static _create(fileResourceId, mode, fullPath) {
		const descriptor = new Descriptor();
		descriptor.#fileResourceId = fileResourceId;
		descriptor.#finalizer = registerDispose(descriptor, null, fileResourceId, closeFileResource);
		descriptor.#mode = mode;
		descriptor.#fullPath = fullPath;
		return descriptor;
	}
	[symbolDispose$2]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
	readViaStream(offset) {
		if (this.#hostPreopen) throw "is-directory";
		return inputStreamCreate(FILE$1, ioCall(INPUT_STREAM_CREATE | FILE$1, null, {
			descriptorId: this.#fileResourceId,
			offset
		}));
	}
	writeViaStream(offset) {
		if (this.#hostPreopen) throw "is-directory";
		return outputStreamCreate(FILE$1, ioCall(OUTPUT_STREAM_CREATE | FILE$1, null, {
			descriptorId: this.#fileResourceId,
			offset
		}));
	}
	appendViaStream() {
		return this.writeViaStream(this.stat().size);
	}
	advise(offset, length, advice) {
		if (this.getType() === "directory") throw "bad-descriptor";
		try {
			ioCall(FILESYSTEM_DESCRIPTOR_ADVISE, this.#fileResourceId, {
				offset,
				length,
				advice
			});
		} catch (e) {
			throw convertFsError(e);
		}
	}
	syncData() {
		if (this.#hostPreopen) throw "invalid";
		try {
			ioCall(FILESYSTEM_DESCRIPTOR_SYNC_DATA, this.#fileResourceId);
		} catch (e) {
			if (e.code === "EPERM") return;
			throw convertFsError(e);
		}
	}
	getFlags() {
		return this.#mode;
	}
	getType() {
		if (this.#hostPreopen) return "directory";
		return ioCall(FILESYSTEM_DESCRIPTOR_GET_TYPE, this.#fileResourceId);
	}
	setSize(size) {
		if (this.#hostPreopen) throw "is-directory";
		try {
			ioCall(FILESYSTEM_DESCRIPTOR_SET_SIZE, this.#fileResourceId, Number(size));
		} catch (e) {
			if (isWindows && e.code === "EPERM") throw "access";
			throw convertFsError(e);
		}
	}
	setTimes(dataAccessTimestamp, dataModificationTimestamp) {
		if (this.#hostPreopen) throw "invalid";
		let stats;
		if (dataAccessTimestamp.tag === "no-change" || dataModificationTimestamp.tag === "no-change") stats = this.stat();
		const atime = this.#getNewTimestamp(dataAccessTimestamp, dataAccessTimestamp.tag === "no-change" && stats.dataAccessTimestamp);
		const mtime = this.#getNewTimestamp(dataModificationTimestamp, dataModificationTimestamp.tag === "no-change" && stats.dataModificationTimestamp);
		try {
			ioCall(FILESYSTEM_DESCRIPTOR_SET_TIMES, this.#fileResourceId, {
				atime,
				mtime
			});
		} catch (e) {
			throw convertFsError(e);
		}
	}
	#getNewTimestamp(newTimestamp, maybeNow) {
		switch (newTimestamp.tag) {
			case "no-change": return timestampToMs(maybeNow);
			case "timestamp": return timestampToMs(newTimestamp.val);
			default: return Math.floor(Date.now() / 1e3);
		}
	}
	read(length, offset) {
		if (!this.#fullPath) throw "bad-descriptor";
		const { bytes, eof } = ioCall(FILESYSTEM_DESCRIPTOR_READ, this.#fileResourceId, {
			length: Number(length),
			offset: Number(offset)
		});
		return [bytes, eof];
	}
	write(buffer, offset) {
		if (!this.#fullPath) throw "bad-descriptor";
		return BigInt(ioCall(FILESYSTEM_DESCRIPTOR_WRITE, this.#fileResourceId, {
			buffer,
			offset: Number(offset)
		}));
	}
	readDirectory() {
		if (!this.#fullPath) throw "bad-descriptor";
		try {
			const dir = opendirSync(this.#fullPath);
			return directoryEntryStreamCreate(dir);
		} catch (e) {
			throw convertFsError(e);
		}
	}
	sync() {
		if (this.#hostPreopen) throw "invalid";
		try {
			ioCall(FILESYSTEM_DESCRIPTOR_SYNC, this.#fileResourceId);
		} catch (e) {
			if (e.code === "EPERM") return;
			throw convertFsError(e);
		}
	}
	createDirectoryAt(path) {
		const fullPath = this.#getFullPath(path, false);
		try {
			mkdirSync(fullPath);
		} catch (e) {
			throw convertFsError(e);
		}
	}
	stat() {
		if (this.#hostPreopen) throw "invalid";
		let stats;
		try {
			stats = ioCall(FILESYSTEM_DESCRIPTOR_STAT, this.#fileResourceId);
		} catch (e) {
			throw convertFsError(e);
		}
		return {
			type: stats.type,
			linkCount: stats.nlink,
			size: stats.size,
			dataAccessTimestamp: nsToDateTime(stats.atimeNs),
			dataModificationTimestamp: nsToDateTime(stats.mtimeNs),
			statusChangeTimestamp: nsToDateTime(stats.ctimeNs)
		};
	}
	statAt(pathFlags, path) {
		const fullPath = this.#getFullPath(path, pathFlags.symlinkFollow);
		let stats;
		try {
			stats = (pathFlags.symlinkFollow ? statSync : lstatSync)(fullPath, { bigint: true });
		} catch (e) {
			throw convertFsError(e);
		}
		return {
			type: lookupType(stats),
			linkCount: stats.nlink,
			size: stats.size,
			dataAccessTimestamp: nsToDateTime(stats.atimeNs),
			dataModificationTimestamp: nsToDateTime(stats.mtimeNs),
			statusChangeTimestamp: nsToDateTime(stats.ctimeNs)
		};
	}
	setTimesAt(pathFlags, path, dataAccessTimestamp, dataModificationTimestamp) {
		const fullPath = this.#getFullPath(path, pathFlags.symlinkFollow);
		let stats;
		if (dataAccessTimestamp.tag === "no-change" || dataModificationTimestamp.tag === "no-change") stats = this.stat();
		const atime = this.#getNewTimestamp(dataAccessTimestamp, dataAccessTimestamp.tag === "no-change" && stats.dataAccessTimestamp);
		const mtime = this.#getNewTimestamp(dataModificationTimestamp, dataModificationTimestamp.tag === "no-change" && stats.dataModificationTimestamp);
		if (!pathFlags.symlinkFollow && !lutimesSync) throw new Error("Changing the timestamps of symlinks isn't supported");
		let metadataSetFn = pathFlags.symlinkFollow ? utimesSync : lutimesSync;
		try {
			metadataSetFn(fullPath, atime / 1e3, mtime / 1e3);
		} catch (e) {
			throw convertFsError(e);
		}
	}
	linkAt(oldPathFlags, oldPath, newDescriptor, newPath) {
		const oldFullPath = this.#getFullPath(oldPath, oldPathFlags.symlinkFollow);
		const newFullPath = newDescriptor.#getFullPath(newPath, false);
		if (isWindows && newFullPath.endsWith("/")) throw "no-entry";
		try {
			linkSync(oldFullPath, newFullPath);
		} catch (e) {
			throw convertFsError(e);
		}
	}
	openAt(pathFlags, path, openFlags, descriptorFlags) {
		const fullPath = this.#getFullPath(path, pathFlags.symlinkFollow);
		let fsOpenFlags = 0;
		if (openFlags.create) fsOpenFlags |= constants.O_CREAT;
		if (openFlags.directory) fsOpenFlags |= constants.O_DIRECTORY;
		if (openFlags.exclusive) fsOpenFlags |= constants.O_EXCL;
		if (openFlags.truncate) fsOpenFlags |= constants.O_TRUNC;
		if (descriptorFlags.read && descriptorFlags.write) fsOpenFlags |= constants.O_RDWR;
		else if (descriptorFlags.write) fsOpenFlags |= constants.O_WRONLY;
		else if (descriptorFlags.read) fsOpenFlags |= constants.O_RDONLY;
		if (descriptorFlags.fileIntegritySync) fsOpenFlags |= constants.O_SYNC;
		if (descriptorFlags.dataIntegritySync) fsOpenFlags |= constants.O_DSYNC;
		if (!pathFlags.symlinkFollow) fsOpenFlags |= constants.O_NOFOLLOW;
		if (descriptorFlags.requestedWriteSync || descriptorFlags.mutateDirectory) throw "unsupported";
		if (descriptorFlags.fileIntegritySync || descriptorFlags.dataIntegritySync) throw "unsupported";
		if (isWindows) {
			if (!pathFlags.symlinkFollow && !openFlags.create) {
				let isSymlink = false;
				try {
					isSymlink = lstatSync(fullPath).isSymbolicLink();
				} catch {}
				if (isSymlink) throw openFlags.directory ? "not-directory" : "loop";
			}
			if (pathFlags.symlinkFollow && openFlags.directory) {
				let isFile = false;
				try {
					isFile = !statSync(fullPath).isDirectory();
				} catch {}
				if (isFile) throw "not-directory";
			}
		}
		try {
			const { id, type } = ioCall(FILESYSTEM_DESCRIPTOR_OPEN, null, {
				path: fullPath.endsWith("/") ? fullPath.slice(0, -1) : fullPath,
				flags: fsOpenFlags
			});
			if (type === "directory" && descriptorFlags.write) {
				closeFileResource(id);
				throw "is-directory";
			}
			const descriptor = descriptorCreate(id, descriptorFlags, fullPath);
			if (fullPath.endsWith("/") && type !== "directory") {
				descriptor[symbolDispose$2]();
				throw "not-directory";
			}
			return descriptor;
		} catch (e) {
			if (e.code === "ERR_INVALID_ARG_VALUE") throw isWindows ? "no-entry" : "invalid";
			throw convertFsError(e);
		}
	}
	readlinkAt(path) {
		const fullPath = this.#getFullPath(path, false);
		try {
			const target = readlinkSync(fullPath);
			return isWindows ? target.replace(/\\/g, "/") : target;
		} catch (e) {
			throw convertFsError(e);
		}
	}
	removeDirectoryAt(path) {
		const fullPath = this.#getFullPath(path, false);
		try {
			rmdirSync(fullPath);
		} catch (e) {
			if (isWindows && e.code === "ENOENT") throw "not-directory";
			throw convertFsError(e);
		}
	}
	renameAt(oldPath, newDescriptor, newPath) {
		const oldFullPath = this.#getFullPath(oldPath, false);
		const newFullPath = newDescriptor.#getFullPath(newPath, false);
		try {
			renameSync(oldFullPath, newFullPath);
		} catch (e) {
			if (isWindows && e.code === "EPERM") throw "access";
			throw convertFsError(e);
		}
	}
	symlinkAt(target, path) {
		const fullPath = this.#getFullPath(path, false);
		if (target.startsWith("/")) throw "not-permitted";
		try {
			symlinkSync(target, fullPath);
		} catch (e) {
			if (fullPath.endsWith("/") && e.code === "EEXIST") {
				let isDir = false;
				try {
					isDir = statSync(fullPath).isDirectory();
				} catch {}
				if (!isDir) throw isWindows ? "no-entry" : "not-directory";
			}
			if (isWindows) {
				if (e.code === "EPERM" || e.code === "EEXIST") throw "no-entry";
			}
			throw convertFsError(e);
		}
	}
	unlinkFileAt(path) {
		const fullPath = this.#getFullPath(path, false);
		try {
			if (fullPath.endsWith("/")) {
				let isDir = false;
				try {
					isDir = statSync(fullPath).isDirectory();
				} catch {}
				throw isDir ? isWindows ? "access" : isMac ? "not-permitted" : "is-directory" : "not-directory";
			}
			unlinkSync(fullPath);
		} catch (e) {
			if (isWindows && e.code === "EPERM") throw "access";
			throw convertFsError(e);
		}
	}
	isSameObject(other) {
		return other === this;
	}
	metadataHash() {
		if (this.#hostPreopen) return {
			upper: 0n,
			lower: BigInt(this._id)
		};
		try {
			return ioCall(FILESYSTEM_DESCRIPTOR_METADATA_HASH, this.#fileResourceId);
		} catch (e) {
			throw convertFsError(e);
		}
	}
	metadataHashAt(pathFlags, path) {
		const fullPath = this.#getFullPath(path, pathFlags.symlinkFollow);
		try {
			const stats = (pathFlags.symlinkFollow ? statSync : lstatSync)(fullPath, { bigint: true });
			return {
				upper: stats.mtimeNs,
				lower: stats.ino
			};
		} catch (e) {
			throw convertFsError(e);
		}
	}
	#getFullPath(subpath, followFinalSymlink) {
		subpath = subpath.replace(/\\/g, "/").replace(/\/\/+/g, "/");
		if (subpath.startsWith("/")) throw "not-permitted";
		const trailingSlash = subpath.endsWith("/");
		const segments = [];
		for (const segment of subpath.split("/")) {
			if (segment === "" || segment === ".") continue;
			if (segment === "..") {
				if (segments.pop() === void 0) throw "not-permitted";
			} else segments.push(segment);
		}
		const base = this.#hostPreopen ?? this.#fullPath;
		if (isWindows && this.#hostPreopen === "//") {
			const normalized = segments.join("/");
			const fullPath = /^[a-zA-Z]:\//.test(normalized) ? `//?/${normalized}` : `//${normalized}`;
			return trailingSlash && normalized ? `${fullPath}/` : fullPath;
		}
		let baseResolved;
		try {
			baseResolved = normalizeHostPath(realpathSync(base));
		} catch (error) {
			throw convertFsError(error);
		}
		let current = baseResolved;
		let pending = [...segments];
		let followedSymlinks = 0;
		while (pending.length > 0) {
			const segment = pending.shift();
			const candidate = normalizeHostPath(hostPath.join(current, segment));
			let stats;
			try {
				stats = lstatSync(candidate);
			} catch (error) {
				if (error.code === "ENOENT") {
					const unresolved = normalizeHostPath(hostPath.join(candidate, ...pending));
					return trailingSlash ? `${unresolved}/` : unresolved;
				}
				throw convertFsError(error);
			}
			const isFinal = pending.length === 0;
			if (!stats.isSymbolicLink() || isFinal && !followFinalSymlink && !trailingSlash) {
				current = candidate;
				continue;
			}
			if (++followedSymlinks > MAX_SYMLINKS) throw "loop";
			let target;
			try {
				target = readlinkSync(candidate);
			} catch (error) {
				throw convertFsError(error);
			}
			let targetSegments;
			if (hostPath.isAbsolute(target)) throw "not-permitted";
			else {
				const relativeCurrent = hostPath.relative(baseResolved, current);
				targetSegments = relativeCurrent ? relativeCurrent.split(hostPath.sep) : [];
				for (const targetSegment of target.replace(/\\/g, "/").split("/")) {
					if (targetSegment === "" || targetSegment === ".") continue;
					if (targetSegment === "..") {
						if (targetSegments.pop() === void 0) throw "not-permitted";
					} else targetSegments.push(targetSegment);
				}
			}
			pending = [...targetSegments, ...pending];
			current = baseResolved;
		}
		return trailingSlash && current !== baseResolved ? `${current}/` : current;
	}
};
const descriptorCreatePreopen = Descriptor._createPreopen;
delete Descriptor._createPreopen;
const descriptorCreate = Descriptor._create;
delete Descriptor._create;
var DirectoryEntryStream = class DirectoryEntryStream {
	#dir;
	#finalizer;
	readDirectoryEntry() {
		let entry;
		try {
			entry = this.#dir.readSync();
		} catch (e) {
			throw convertFsError(e);
		}
		if (entry === null) return;
		return {
			name: entry.name,
			type: lookupType(entry)
		};
	}
	static _create(dir) {
		const dirStream = new DirectoryEntryStream();
		dirStream.#finalizer = registerDispose(dirStream, null, 0, dir.closeSync.bind(dir));
		dirStream.#dir = dir;
		return dirStream;
	}
	[symbolDispose$2]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
const directoryEntryStreamCreate = DirectoryEntryStream._create;
delete DirectoryEntryStream._create;
let preopenEntries = [];
const preopens = { getDirectories() {
	return preopenEntries;
} };
const types$1 = {
	Descriptor,
	DirectoryEntryStream,
	filesystemErrorCode(err) {
		return convertFsError(err.payload);
	}
};
/** Create isolated filesystem namespaces from Node.js host-path preopens. */
function createFilesystem({ preopens }) {
	const entries = Object.entries(preopens).map(([virtualPath, hostPath]) => [descriptorCreatePreopen(hostPath), virtualPath]);
	return {
		types: types$1,
		preopens: { getDirectories: () => [...entries] }
	};
}
/**
* Replace all preopens with the given set.
* @param {Record<string, string>} preopens - Map of virtual paths to host paths
*/
function _setPreopens(preopens) {
	preopenEntries = [];
	for (const [virtualPath, hostPreopen] of Object.entries(preopens)) _addPreopen(virtualPath, hostPreopen);
}
/**
* Add a single preopen mapping.
* @param {string} virtualPath - The virtual path visible to the guest
* @param {string} hostPreopen - The host filesystem path
*/
function _addPreopen(virtualPath, hostPreopen) {
	const preopenEntry = [descriptorCreatePreopen(hostPreopen), virtualPath];
	preopenEntries.push(preopenEntry);
}
/**
* Clear all preopens, giving the guest no filesystem access.
*
* @example
* import { _clearPreopens } from '@bytecodealliance/preview2-shim/filesystem';
* _clearPreopens();
*/
function _clearPreopens() {
	preopenEntries = [];
}
/**
* Get current preopens configuration.
* @returns {Array<[Descriptor, string]>} Array of [descriptor, virtualPath] pairs
*/
function _getPreopens() {
	return [...preopenEntries];
}
/**
* Create a preopen descriptor for a host path.
* This is used internally to create isolated preopen instances.
* @param  hostPreopen - The host filesystem path
* @returns A preopen descriptor
*/
function _createPreopenDescriptor(hostPreopen) {
	return descriptorCreatePreopen(hostPreopen);
}
function convertFsError(e) {
	switch (e.code) {
		case "EACCES": return "access";
		case "EAGAIN":
		case "EWOULDBLOCK": return "would-block";
		case "EALREADY": return "already";
		case "EBADF": return "bad-descriptor";
		case "EBUSY": return "busy";
		case "EDEADLK": return "deadlock";
		case "EDQUOT": return "quota";
		case "EEXIST": return "exist";
		case "EFBIG": return "file-too-large";
		case "EILSEQ": return "illegal-byte-sequence";
		case "EINPROGRESS": return "in-progress";
		case "EINTR": return "interrupted";
		case "EINVAL": return "invalid";
		case "EIO": return "io";
		case "EISDIR": return "is-directory";
		case "ELOOP": return "loop";
		case "EMLINK": return "too-many-links";
		case "EMSGSIZE": return "message-size";
		case "ENAMETOOLONG": return "name-too-long";
		case "ENODEV": return "no-device";
		case "ENOENT": return "no-entry";
		case "ENOLCK": return "no-lock";
		case "ENOMEM": return "insufficient-memory";
		case "ENOSPC": return "insufficient-space";
		case "ENOTDIR":
		case "ERR_FS_EISDIR": return "not-directory";
		case "ENOTEMPTY": return "not-empty";
		case "ENOTRECOVERABLE": return "not-recoverable";
		case "ENOTSUP": return "unsupported";
		case "ENOTTY": return "no-tty";
		case -4094:
		case "ENXIO": return "no-such-device";
		case "EOVERFLOW": return "overflow";
		case "EPERM": return "not-permitted";
		case "EPIPE": return "pipe";
		case "EROFS": return "read-only";
		case "ESPIPE": return "invalid-seek";
		case "ETXTBSY": return "text-file-busy";
		case "EXDEV": return "cross-device";
		case "UNKNOWN": switch (e.errno) {
			case -4094: return "no-such-device";
			default: throw e;
		}
		default: throw e;
	}
}
function timestampToMs(timestamp) {
	let secondsInMillis = timestamp.seconds * 1000n;
	if (secondsInMillis > Number.MAX_SAFE_INTEGER) throw new Error(`cannot represent millisecond amount as Number [[object Object]]`);
	if (timestamp.nanoseconds > Number.MAX_SAFE_INTEGER) throw new Error(`cannot represent millisecond amount as Number [[object Object]]`);
	let remainderFractionalMillis = timestamp.nanoseconds / 1e6;
	return Number(secondsInMillis) + remainderFractionalMillis;
}
// node_modules/@bytecodealliance/preview2-shim/dist/nodejs/http.js
var http_exports = /* @__PURE__ */ __exportAll({
	HTTPServer: () => HTTPServer,
	_denyHttp: () => _denyHttp,
	_forbiddenHeaders: () => _forbiddenHeaders,
	outgoingHandler: () => outgoingHandler,
	types: () => types
});
const { validateHeaderName = () => {}, validateHeaderValue = () => {} } = http;
const symbolDispose$1 = Symbol.dispose || Symbol.for("dispose");
const _forbiddenHeaders = /* @__PURE__ */ new Set([
	"connection",
	"keep-alive",
	"host"
]);
var IncomingBody = class IncomingBody {
	#finished = false;
	#stream = null;
	stream() {
		if (!this.#stream) throw void 0;
		const stream = this.#stream;
		this.#stream = null;
		return stream;
	}
	static finish(incomingBody) {
		if (incomingBody.#finished) throw new Error("incoming body already finished");
		incomingBody.#finished = true;
		return futureTrailersCreate();
	}
	[symbolDispose$1]() {}
	static _create(streamId) {
		const incomingBody = new IncomingBody();
		incomingBody.#stream = inputStreamCreate(HTTP, streamId);
		return incomingBody;
	}
};
const incomingBodyCreate = IncomingBody._create;
delete IncomingBody._create;
var IncomingRequest = class IncomingRequest {
	#method;
	#pathWithQuery;
	#scheme;
	#authority;
	#headers;
	#streamId;
	method() {
		return this.#method;
	}
	pathWithQuery() {
		return this.#pathWithQuery;
	}
	scheme() {
		return this.#scheme;
	}
	authority() {
		return this.#authority;
	}
	headers() {
		return this.#headers;
	}
	consume() {
		return incomingBodyCreate(this.#streamId);
	}
	[symbolDispose$1]() {}
	static _create(method, pathWithQuery, scheme, authority, headers, streamId) {
		const incomingRequest = new IncomingRequest();
		incomingRequest.#method = method;
		incomingRequest.#pathWithQuery = pathWithQuery;
		incomingRequest.#scheme = scheme;
		incomingRequest.#authority = authority;
		incomingRequest.#headers = headers;
		incomingRequest.#streamId = streamId;
		return incomingRequest;
	}
};
const incomingRequestCreate = IncomingRequest._create;
delete IncomingRequest._create;
var FutureTrailers = class FutureTrailers {
	#requested = false;
	subscribe() {
		return createPoll(CLOCKS_DURATION_SUBSCRIBE, null, 0n);
	}
	get() {
		if (this.#requested) return {
			tag: "err",
			val: void 0
		};
		this.#requested = true;
		return {
			tag: "ok",
			val: {
				tag: "ok",
				val: fieldsLock(fieldsFromEntriesChecked([]))
			}
		};
	}
	static _create() {
		return new FutureTrailers();
	}
};
const futureTrailersCreate = FutureTrailers._create;
delete FutureTrailers._create;
var OutgoingResponse = class {
	#body;
	/** @type {number} */ #statusCode = 200;
	/** @type {Fields} */ #headers;
	/**
	* @param {number} statusCode
	* @param {Fields} headers
	*/
	constructor(headers) {
		fieldsLock(headers);
		this.#headers = headers;
	}
	statusCode() {
		return this.#statusCode;
	}
	setStatusCode(statusCode) {
		this.#statusCode = statusCode;
	}
	headers() {
		return this.#headers;
	}
	body() {
		let contentLengthValues = this.#headers.get("content-length");
		let contentLength;
		if (contentLengthValues.length > 0) contentLength = Number(new TextDecoder().decode(contentLengthValues[0]));
		this.#body = outgoingBodyCreate(contentLength);
		return this.#body;
	}
	static _body(outgoingResponse) {
		return outgoingResponse.#body;
	}
};
const outgoingResponseBody = OutgoingResponse._body;
delete OutgoingResponse._body;
var ResponseOutparam = class ResponseOutparam {
	#setListener;
	static set(param, response) {
		param.#setListener(response);
	}
	static _create(setListener) {
		const responseOutparam = new ResponseOutparam();
		responseOutparam.#setListener = setListener;
		return responseOutparam;
	}
};
const responseOutparamCreate = ResponseOutparam._create;
delete ResponseOutparam._create;
const defaultHttpTimeout = 600000000000n;
var RequestOptions = class {
	#connectTimeout = defaultHttpTimeout;
	#firstByteTimeout = defaultHttpTimeout;
	#betweenBytesTimeout = defaultHttpTimeout;
	connectTimeout() {
		return this.#connectTimeout;
	}
	setConnectTimeout(duration) {
		this.#connectTimeout = duration;
	}
	firstByteTimeout() {
		return this.#firstByteTimeout;
	}
	setFirstByteTimeout(duration) {
		this.#firstByteTimeout = duration;
	}
	betweenBytesTimeout() {
		return this.#betweenBytesTimeout;
	}
	setBetweenBytesTimeout(duration) {
		this.#betweenBytesTimeout = duration;
	}
};
var OutgoingRequest = class {
	#method = { tag: "get" };
	#scheme = void 0;
	#pathWithQuery = void 0;
	#authority = void 0;
	#headers;
	#body;
	#bodyRequested = false;
	constructor(headers) {
		fieldsLock(headers);
		this.#headers = headers;
		let contentLengthValues = this.#headers.get("content-length");
		if (contentLengthValues.length === 0) contentLengthValues = this.#headers.get("Content-Length");
		let contentLength;
		if (contentLengthValues.length > 0) contentLength = Number(new TextDecoder().decode(contentLengthValues[0]));
		this.#body = outgoingBodyCreate(contentLength);
	}
	body() {
		if (this.#bodyRequested) throw new Error("Body already requested");
		this.#bodyRequested = true;
		return this.#body;
	}
	method() {
		return this.#method;
	}
	setMethod(method) {
		if (method.tag === "other" && !method.val.match(/^[a-zA-Z-]+$/)) throw void 0;
		this.#method = method;
	}
	pathWithQuery() {
		return this.#pathWithQuery;
	}
	setPathWithQuery(pathWithQuery) {
		if (pathWithQuery && !pathWithQuery.match(/^[a-zA-Z0-9.\-_~!$&'()*+,;=:@%?/]+$/)) throw void 0;
		this.#pathWithQuery = pathWithQuery;
	}
	scheme() {
		return this.#scheme;
	}
	setScheme(scheme) {
		if (scheme?.tag === "other" && !scheme.val.match(/^[a-zA-Z]+$/)) throw void 0;
		this.#scheme = scheme;
	}
	authority() {
		return this.#authority;
	}
	setAuthority(authority) {
		if (authority) {
			const [host, port, ...extra] = authority.split(":");
			const portNum = Number(port);
			if (extra.length || port !== void 0 && (portNum.toString() !== port || portNum > 65535) || !host.match(/^[a-zA-Z0-9-.]+$/)) throw void 0;
		}
		this.#authority = authority;
	}
	headers() {
		return this.#headers;
	}
	[symbolDispose$1]() {}
	static _handle(request, options) {
		const connectTimeout = options?.connectTimeout();
		const betweenBytesTimeout = options?.betweenBytesTimeout();
		const firstByteTimeout = options?.firstByteTimeout();
		const scheme = schemeString(request.#scheme);
		const headers = [];
		const decoder = new TextDecoder();
		for (const [key, value] of request.#headers.entries()) headers.push([key, decoder.decode(value)]);
		if (!request.#pathWithQuery) throw { tag: "HTTP-request-URI-invalid" };
		return futureIncomingResponseCreate(request.#method.val || request.#method.tag, scheme, request.#authority, request.#pathWithQuery, headers, outgoingBodyOutputStreamId(request.#body), connectTimeout, betweenBytesTimeout, firstByteTimeout);
	}
};
const outgoingRequestHandle = OutgoingRequest._handle;
delete OutgoingRequest._handle;
var OutgoingBody = class OutgoingBody {
	#outputStream = null;
	#outputStreamId = null;
	#contentLength = void 0;
	#finalizer;
	write() {
		const outputStream = this.#outputStream;
		if (outputStream === null) throw void 0;
		this.#outputStream = null;
		return outputStream;
	}
	static finish(body, trailers) {
		if (trailers) throw {
			tag: "internal-error",
			val: "trailers unsupported"
		};
		ioCall(HTTP_OUTPUT_STREAM_FINISH, body.#outputStreamId, null);
	}
	static _outputStreamId(outgoingBody) {
		return outgoingBody.#outputStreamId;
	}
	static _create(contentLength) {
		const outgoingBody = new OutgoingBody();
		outgoingBody.#contentLength = contentLength;
		outgoingBody.#outputStreamId = ioCall(OUTPUT_STREAM_CREATE | HTTP, null, outgoingBody.#contentLength);
		outgoingBody.#outputStream = outputStreamCreate(HTTP, outgoingBody.#outputStreamId);
		outgoingBody.#finalizer = registerDispose(outgoingBody, null, outgoingBody.#outputStreamId, outgoingBodyDispose);
		return outgoingBody;
	}
	[symbolDispose$1]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function outgoingBodyDispose(id) {
	ioCall(HTTP_OUTGOING_BODY_DISPOSE, id, null);
}
const outgoingBodyOutputStreamId = OutgoingBody._outputStreamId;
delete OutgoingBody._outputStreamId;
const outgoingBodyCreate = OutgoingBody._create;
delete OutgoingBody._create;
var IncomingResponse = class IncomingResponse {
	#headers;
	#status = 0;
	#bodyStream;
	status() {
		return this.#status;
	}
	headers() {
		return this.#headers;
	}
	consume() {
		if (this.#bodyStream === void 0) throw void 0;
		const bodyStream = this.#bodyStream;
		this.#bodyStream = void 0;
		return bodyStream;
	}
	[symbolDispose$1]() {
		if (this.#bodyStream) this.#bodyStream[symbolDispose$1]();
	}
	static _create(status, headers, bodyStreamId) {
		const res = new IncomingResponse();
		res.#status = status;
		res.#headers = headers;
		res.#bodyStream = incomingBodyCreate(bodyStreamId);
		return res;
	}
};
const incomingResponseCreate = IncomingResponse._create;
delete IncomingResponse._create;
var FutureIncomingResponse = class FutureIncomingResponse {
	#id;
	#finalizer;
	subscribe() {
		return pollableCreate(ioCall(FUTURE_SUBSCRIBE | HTTP, this.#id, null), this);
	}
	get() {
		const ret = ioCall(FUTURE_TAKE_VALUE | HTTP, this.#id, null);
		if (ret === void 0) return;
		if (ret.tag === "ok" && ret.val.tag === "ok") {
			const textEncoder = new TextEncoder();
			const { status, headers, bodyStreamId } = ret.val.val;
			ret.val.val = incomingResponseCreate(status, fieldsFromEntriesChecked(headers.map(([key, val]) => [key, textEncoder.encode(val)])), bodyStreamId);
		}
		return ret;
	}
	static _create(method, scheme, authority, pathWithQuery, headers, body, connectTimeout, betweenBytesTimeout, firstByteTimeout) {
		const res = new FutureIncomingResponse();
		res.#id = ioCall(HTTP_CREATE_REQUEST, null, {
			method,
			scheme,
			authority,
			pathWithQuery,
			headers,
			body,
			connectTimeout,
			betweenBytesTimeout,
			firstByteTimeout
		});
		res.#finalizer = registerDispose(res, null, res.#id, futureIncomingResponseDispose);
		return res;
	}
	[symbolDispose$1]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function futureIncomingResponseDispose(id) {
	ioCall(FUTURE_DISPOSE | HTTP, id, null);
}
const futureIncomingResponseCreate = FutureIncomingResponse._create;
delete FutureIncomingResponse._create;
var Fields = class Fields {
	#immutable = false;
	#entries = [];
	#table = /* @__PURE__ */ new Map();
	/**
	* @param {[string, Uint8Array[][]][]} entries
	*/
	static fromList(entries) {
		const fields = new Fields();
		for (const [key, value] of entries) fields.append(key, value);
		return fields;
	}
	get(name) {
		const tableEntries = this.#table.get(name.toLowerCase());
		if (!tableEntries) return [];
		return tableEntries.map(([, v]) => v);
	}
	/**
	* WIT spec (https://github.com/WebAssembly/WASI/blob/91bb44c3c3a9b1e09187db23c85fa844d1fd6b15/proposals/http/wit/types.wit#L215-L223):
	*
	* > Set all of the values for a name. Clears any existing values for that
	* > name, if they have been set.
	* >
	* > Fails with `header-error.immutable` if the `fields` are immutable.
	* >
	* > Fails with `header-error.invalid-syntax` if the `field-name` or any of
	* > the `field-value`s are syntactically invalid.
	*
	* The existing-branch splice/reuse is an allocation optimization — values are cleared, not retained.
	*/
	set(name, values) {
		if (this.#immutable) throw { tag: "immutable" };
		try {
			validateHeaderName(name);
		} catch {
			throw { tag: "invalid-syntax" };
		}
		for (const value of values) try {
			validateHeaderValue(name, new TextDecoder().decode(value));
		} catch {
			throw { tag: "invalid-syntax" };
		}
		const lowercased = name.toLowerCase();
		if (_forbiddenHeaders.has(lowercased)) throw { tag: "forbidden" };
		let tableEntries = this.#table.get(lowercased);
		if (tableEntries) {
			this.#entries = this.#entries.filter((entry) => !tableEntries?.includes(entry));
			tableEntries.splice(0, tableEntries.length);
		} else {
			this.#table.set(lowercased, []);
			tableEntries = this.#table.get(lowercased);
		}
		for (const value of values) {
			const entry = [name, value];
			this.#entries.push(entry);
			tableEntries?.push(entry);
		}
	}
	has(name) {
		return this.#table.has(name.toLowerCase());
	}
	delete(name) {
		if (this.#immutable) throw { tag: "immutable" };
		const lowercased = name.toLowerCase();
		const tableEntries = this.#table.get(lowercased);
		if (tableEntries) {
			this.#entries = this.#entries.filter((entry) => !tableEntries.includes(entry));
			this.#table.delete(lowercased);
		}
	}
	append(name, value) {
		if (this.#immutable) throw { tag: "immutable" };
		try {
			validateHeaderName(name);
		} catch {
			throw { tag: "invalid-syntax" };
		}
		try {
			validateHeaderValue(name, new TextDecoder().decode(value));
		} catch {
			throw { tag: "invalid-syntax" };
		}
		const lowercased = name.toLowerCase();
		if (_forbiddenHeaders.has(lowercased)) throw { tag: "forbidden" };
		const entry = [name, value];
		this.#entries.push(entry);
		const tableEntries = this.#table.get(lowercased);
		if (tableEntries) tableEntries.push(entry);
		else this.#table.set(lowercased, [entry]);
	}
	entries() {
		return this.#entries;
	}
	clone() {
		return fieldsFromEntriesChecked(this.#entries);
	}
	static _lock(fields) {
		fields.#immutable = true;
		return fields;
	}
	static _fromEntriesChecked(entries) {
		const fields = new Fields();
		fields.#entries = entries;
		for (const entry of entries) {
			const lowercase = entry[0].toLowerCase();
			const existing = fields.#table.get(lowercase);
			if (existing) existing.push(entry);
			else fields.#table.set(lowercase, [entry]);
		}
		return fields;
	}
};
const fieldsLock = Fields._lock;
delete Fields._lock;
const fieldsFromEntriesChecked = Fields._fromEntriesChecked;
delete Fields._fromEntriesChecked;
let httpEnabled = true;
/** Deny outbound HTTP for the process-global HTTP namespace. */
function _denyHttp() {
	httpEnabled = false;
}
const outgoingHandler = { 
/**
* @param {OutgoingRequest} request
* @param {RequestOptions | undefined} options
* @returns {FutureIncomingResponse}
*/
handle(request, options) {
	if (!httpEnabled) throw "access-denied";
	return outgoingRequestHandle(request, options);
} };
function httpErrorCode(err) {
	if (err.payload) return err.payload;
	return {
		tag: "internal-error",
		val: err.message
	};
}
const types = {
	Fields,
	FutureIncomingResponse,
	FutureTrailers,
	IncomingBody,
	IncomingRequest,
	IncomingResponse,
	OutgoingBody,
	OutgoingRequest,
	OutgoingResponse,
	ResponseOutparam,
	RequestOptions,
	httpErrorCode
};
function schemeString(scheme) {
	if (!scheme) return "https:";
	switch (scheme.tag) {
		case "HTTP": return "http:";
		case "HTTPS": return "https:";
		case "other": return scheme.val.toLowerCase() + ":";
	}
}
const supportedMethods = [
	"get",
	"head",
	"post",
	"put",
	"delete",
	"connect",
	"options",
	"trace",
	"patch"
];
function parseMethod(method) {
	const lowercase = method.toLowerCase();
	if (supportedMethods.includes(method.toLowerCase())) return { tag: lowercase };
	return {
		tag: "other",
		val: lowercase
	};
}
const httpServers = /* @__PURE__ */ new Map();
let httpServerCnt = 0;
var HTTPServer = class {
	#id = ++httpServerCnt;
	#stopped = false;
	#liveEventLoopInterval;
	constructor(incomingHandler) {
		httpServers.set(this.#id, this);
		if (typeof incomingHandler?.handle !== "function") {
			console.error("Not a valid HTTP server component to execute.");
			process.exit(1);
		}
		registerIncomingHttpHandler(this.#id, ({ method, pathWithQuery, host, headers, responseId, streamId }) => {
			const textEncoder = new TextEncoder();
			const request = incomingRequestCreate(parseMethod(method), pathWithQuery, { tag: "HTTP" }, host, fieldsLock(fieldsFromEntriesChecked(headers.filter(([key]) => !_forbiddenHeaders.has(key)).map(([key, val]) => [key, textEncoder.encode(val)]))), streamId);
			let outgoingBodyStreamId;
			const responseOutparam = responseOutparamCreate((response) => {
				if (response.tag === "ok") {
					const outgoingResponse = response.val;
					const statusCode = outgoingResponse.statusCode();
					const headers = outgoingResponse.headers().entries();
					const body = outgoingResponseBody(outgoingResponse);
					outgoingBodyStreamId = outgoingBodyOutputStreamId(body);
					ioCall(HTTP_SERVER_SET_OUTGOING_RESPONSE, responseId, {
						statusCode,
						headers,
						streamId: outgoingBodyStreamId
					});
				} else {
					ioCall(HTTP_SERVER_CLEAR_OUTGOING_RESPONSE, responseId, null);
					console.error(response.val);
					process.exit(1);
				}
			});
			incomingHandler.handle(request, responseOutparam);
			if (outgoingBodyStreamId) ioCall(OUTPUT_STREAM_DISPOSE, outgoingBodyStreamId, null);
		});
	}
	listen(port, host) {
		this.#liveEventLoopInterval = setInterval(() => {}, 1e4);
		ioCall(HTTP_SERVER_START, this.#id, {
			port,
			host
		});
	}
	address() {
		return ioCall(HTTP_SERVER_GET_ADDRESS, this.#id);
	}
	stop() {
		if (this.#stopped) return;
		clearInterval(this.#liveEventLoopInterval);
		ioCall(HTTP_SERVER_STOP, this.#id, null);
		httpServers.delete(this.#id);
		this.#stopped = true;
	}
	close() {
		this.stop();
	}
};
// node_modules/@bytecodealliance/preview2-shim/dist/nodejs/io.js
var io_exports = /* @__PURE__ */ __exportAll({
	error: () => error,
	inputStreamCreate: () => inputStreamCreate,
	outputStreamCreate: () => outputStreamCreate,
	poll: () => poll,
	streams: () => streams
});
// node_modules/@bytecodealliance/preview2-shim/dist/nodejs/random.js
var random_exports = /* @__PURE__ */ __exportAll({
	insecure: () => insecure,
	insecureSeed: () => insecureSeed,
	random: () => random
});
const insecure = {
	getInsecureRandomBytes: getRandomBytes,
	getInsecureRandomU64() {
		return new BigUint64Array(randomBytes(8).buffer)[0];
	}
};
let insecureSeedValue1;
let insecureSeedValue2;
const insecureSeed = { insecureSeed() {
	if (insecureSeedValue1 === void 0) {
		insecureSeedValue1 = random.getRandomU64();
		insecureSeedValue2 = random.getRandomU64();
	}
	return [insecureSeedValue1, insecureSeedValue2];
} };
const random = {
	getRandomBytes,
	getRandomU64() {
		return new BigUint64Array(randomBytes(8).buffer)[0];
	}
};
function getRandomBytes(len) {
	return randomBytes(Number(len));
}
getRandomBytes[Symbol.for("cabiLower")] = ({ memory, realloc }) => {
	let buf32 = new Uint32Array(memory.buffer);
	return function randomBytesImpl(len, retptr) {
		len = Number(len);
		const ptr = realloc(0, 0, 1, len);
		randomFillSync(memory.buffer, ptr, len);
		if (memory.buffer !== buf32.buffer) buf32 = new Uint32Array(memory.buffer);
		if (retptr % 4) throw new Error("wasi-io trap: retptr not aligned");
		buf32[retptr >> 2] = ptr;
		buf32[(retptr >> 2) + 1] = len;
	};
};
// node_modules/@bytecodealliance/preview2-shim/dist/nodejs/sockets.js
var sockets_exports = /* @__PURE__ */ __exportAll({
	_denyDnsLookup: () => _denyDnsLookup,
	_denyTcp: () => _denyTcp,
	_denyUdp: () => _denyUdp,
	createSockets: () => createSockets,
	instanceNetwork: () => instanceNetwork,
	ipNameLookup: () => ipNameLookup,
	network: () => network,
	tcp: () => tcp,
	tcpCreateSocket: () => tcpCreateSocket,
	udp: () => udp,
	udpCreateSocket: () => udpCreateSocket
});
const symbolDispose = Symbol.dispose || Symbol.for("dispose");
var Network = class {
	noop() {}
	#allowDnsLookup = true;
	#allowTcp = true;
	#allowUdp = true;
	static _denyDnsLookup(network = defaultNetwork) {
		network.#allowDnsLookup = false;
	}
	static _denyTcp(network = defaultNetwork) {
		network.#allowTcp = false;
	}
	static _denyUdp(network = defaultNetwork) {
		network.#allowUdp = false;
	}
	static _mayDnsLookup(network = defaultNetwork) {
		return network.#allowDnsLookup;
	}
	static _mayTcp(network = defaultNetwork) {
		return network.#allowTcp;
	}
	static _mayUdp(network = defaultNetwork) {
		return network.#allowUdp;
	}
};
const _denyDnsLookup = Network._denyDnsLookup;
delete Network._denyDnsLookup;
const _denyTcp = Network._denyTcp;
delete Network._denyTcp;
const _denyUdp = Network._denyUdp;
delete Network._denyUdp;
const mayDnsLookup = Network._mayDnsLookup;
delete Network._mayDnsLookup;
const mayTcp = Network._mayTcp;
delete Network._mayTcp;
const mayUdp = Network._mayUdp;
delete Network._mayUdp;
const defaultNetwork = new Network();
const instanceNetwork = { instanceNetwork() {
	return defaultNetwork;
} };
const network = {
	Network,
	networkErrorCode(error) {
		const payload = "payload" in error ? error.payload : void 0;
		if (typeof payload !== "object" || payload === null || !("code" in payload)) return;
		return typeof payload.code === "string" ? {
			ECONNRESET: "connection-reset",
			ECONNREFUSED: "connection-refused",
			ECONNABORTED: "connection-aborted",
			ETIMEDOUT: "timeout",
			EACCES: "access-denied",
			EPERM: "access-denied",
			ENETUNREACH: "remote-unreachable"
		}[payload.code] : void 0;
	}
};
var ResolveAddressStream = class ResolveAddressStream {
	#id = 0;
	#data = null;
	#curItem = 0;
	#error = false;
	#finalizer;
	resolveNextAddress() {
		if (!this.#data) {
			const res = ioCall(SOCKET_RESOLVE_ADDRESS_TAKE_REQUEST, this.#id, null);
			this.#data = res.val;
			this.#error = res.tag === "err";
		}
		if (this.#error) throw this.#data;
		if (this.#data && this.#curItem < this.#data.length) return this.#data[this.#curItem++];
	}
	subscribe() {
		return pollableCreate(ioCall(SOCKET_RESOLVE_ADDRESS_SUBSCRIBE_REQUEST, this.#id, null), this);
	}
	static _resolveAddresses(network, name) {
		if (!(network instanceof Network) || !mayDnsLookup(network)) throw "permanent-resolver-failure";
		const res = new ResolveAddressStream();
		res.#id = ioCall(SOCKET_RESOLVE_ADDRESS_CREATE_REQUEST, null, name);
		res.#finalizer = registerDispose(res, null, res.#id, resolveAddressStreamDispose);
		return res;
	}
	[symbolDispose]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function resolveAddressStreamDispose(id) {
	ioCall(SOCKET_RESOLVE_ADDRESS_DISPOSE_REQUEST, id, null);
}
const resolveAddresses = ResolveAddressStream._resolveAddresses;
delete ResolveAddressStream._resolveAddresses;
const ipNameLookup = {
	ResolveAddressStream,
	resolveAddresses
};
var TcpSocket = class TcpSocket {
	#id = 0;
	#network;
	#family;
	#finalizer;
	#options = {
		keepAlive: false,
		keepAliveIdleTime: 7200000000000n,
		keepAliveInterval: 1000000000n,
		keepAliveCount: 10,
		hopLimit: 1,
		sendBufferSize: void 0,
		receiveBufferSize: void 0
	};
	static _create(addressFamily, id) {
		const socket = new TcpSocket();
		socket.#id = id;
		socket.#family = addressFamily;
		socket.#finalizer = registerDispose(socket, null, id, socketTcpDispose);
		return socket;
	}
	startBind(network, localAddress) {
		if (!mayTcp(network)) throw "access-denied";
		ioCall(SOCKET_TCP_BIND_START, this.#id, {
			localAddress,
			family: this.#family
		});
		this.#network = network;
	}
	finishBind() {
		ioCall(SOCKET_TCP_BIND_FINISH, this.#id, null);
	}
	startConnect(network, remoteAddress) {
		if (this.#network && network !== this.#network) throw "invalid-argument";
		if (!mayTcp(network)) throw "access-denied";
		ioCall(SOCKET_TCP_CONNECT_START, this.#id, {
			remoteAddress,
			family: this.#family
		});
		this.#network = network;
	}
	finishConnect() {
		const [inputStreamId, outputStreamId] = ioCall(SOCKET_TCP_CONNECT_FINISH, this.#id, null);
		return [inputStreamCreate(SOCKET_TCP, inputStreamId), outputStreamCreate(SOCKET_TCP, outputStreamId)];
	}
	startListen() {
		if (!mayTcp(this.#network)) throw "access-denied";
		ioCall(SOCKET_TCP_LISTEN_START, this.#id, null);
	}
	finishListen() {
		ioCall(SOCKET_TCP_LISTEN_FINISH, this.#id, null);
	}
	accept() {
		if (!mayTcp(this.#network)) throw "access-denied";
		const [socketId, inputStreamId, outputStreamId] = ioCall(SOCKET_TCP_ACCEPT, this.#id, null);
		const socket = tcpSocketCreate(this.#family, socketId);
		Object.assign(socket.#options, this.#options);
		return [
			socket,
			inputStreamCreate(SOCKET_TCP, inputStreamId),
			outputStreamCreate(SOCKET_TCP, outputStreamId)
		];
	}
	localAddress() {
		return ioCall(SOCKET_TCP_GET_LOCAL_ADDRESS, this.#id, null);
	}
	remoteAddress() {
		return ioCall(SOCKET_TCP_GET_REMOTE_ADDRESS, this.#id, null);
	}
	isListening() {
		return ioCall(SOCKET_TCP_IS_LISTENING, this.#id, null);
	}
	addressFamily() {
		return this.#family;
	}
	setListenBacklogSize(value) {
		if (value === 0n) throw "invalid-argument";
		ioCall(SOCKET_TCP_SET_LISTEN_BACKLOG_SIZE, this.#id, value);
	}
	keepAliveEnabled() {
		return this.#options.keepAlive;
	}
	setKeepAliveEnabled(value) {
		this.#options.keepAlive = value;
		ioCall(SOCKET_TCP_SET_KEEP_ALIVE, this.#id, {
			keepAlive: value,
			keepAliveIdleTime: this.#options.keepAliveIdleTime
		});
	}
	keepAliveIdleTime() {
		return this.#options.keepAliveIdleTime;
	}
	setKeepAliveIdleTime(value) {
		if (value < 1n) throw "invalid-argument";
		if (value < 1000000000n) value = 1000000000n;
		if (value !== this.#options.keepAliveIdleTime) {
			this.#options.keepAliveIdleTime = value;
			if (this.#options.keepAlive) ioCall(SOCKET_TCP_SET_KEEP_ALIVE, this.#id, {
				keepAlive: true,
				keepAliveIdleTime: this.#options.keepAliveIdleTime
			});
		}
	}
	keepAliveInterval() {
		return this.#options.keepAliveInterval;
	}
	setKeepAliveInterval(value) {
		if (value < 1n) throw "invalid-argument";
		this.#options.keepAliveInterval = value;
	}
	keepAliveCount() {
		return this.#options.keepAliveCount;
	}
	setKeepAliveCount(value) {
		if (value < 1) throw "invalid-argument";
		this.#options.keepAliveCount = value;
	}
	hopLimit() {
		return this.#options.hopLimit;
	}
	setHopLimit(value) {
		if (value < 1) throw "invalid-argument";
		this.#options.hopLimit = value;
	}
	receiveBufferSize() {
		if (!this.#options.receiveBufferSize) this.#options.receiveBufferSize = ioCall(SOCKET_GET_DEFAULT_RECEIVE_BUFFER_SIZE, null, null);
		return this.#options.receiveBufferSize;
	}
	setReceiveBufferSize(value) {
		if (value === 0n) throw "invalid-argument";
		this.#options.receiveBufferSize = value;
	}
	sendBufferSize() {
		if (!this.#options.sendBufferSize) this.#options.sendBufferSize = ioCall(SOCKET_GET_DEFAULT_SEND_BUFFER_SIZE, null, null);
		return this.#options.sendBufferSize;
	}
	setSendBufferSize(value) {
		if (value === 0n) throw "invalid-argument";
		this.#options.sendBufferSize = value;
	}
	subscribe() {
		return pollableCreate(ioCall(SOCKET_TCP_SUBSCRIBE, this.#id, null), this);
	}
	shutdown(shutdownType) {
		ioCall(SOCKET_TCP_SHUTDOWN, this.#id, shutdownType);
	}
	[symbolDispose]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function socketTcpDispose(id) {
	ioCall(SOCKET_TCP_DISPOSE, id, null);
}
const tcpSocketCreate = TcpSocket._create;
delete TcpSocket._create;
const tcpCreateSocket = { createTcpSocket(addressFamily) {
	if (addressFamily !== "ipv4" && addressFamily !== "ipv6") throw "not-supported";
	return tcpSocketCreate(addressFamily, ioCall(SOCKET_TCP_CREATE_HANDLE, null, null));
} };
const tcp = { TcpSocket };
var UdpSocket = class UdpSocket {
	#id = 0;
	#network;
	#family;
	#finalizer;
	static _create(addressFamily) {
		if (addressFamily !== "ipv4" && addressFamily !== "ipv6") throw "not-supported";
		const socket = new UdpSocket();
		socket.#id = ioCall(SOCKET_UDP_CREATE_HANDLE, null, {
			family: addressFamily,
			unicastHopLimit: 64
		});
		socket.#family = addressFamily;
		socket.#finalizer = registerDispose(socket, null, socket.#id, socketUdpDispose);
		return socket;
	}
	startBind(network, localAddress) {
		if (!mayUdp(network)) throw "access-denied";
		ioCall(SOCKET_UDP_BIND_START, this.#id, {
			localAddress,
			family: this.#family
		});
		this.#network = network;
	}
	finishBind() {
		ioCall(SOCKET_UDP_BIND_FINISH, this.#id, null);
	}
	stream(remoteAddress) {
		if (!mayUdp(this.#network)) throw "access-denied";
		const [incomingDatagramStreamId, outgoingDatagramStreamId] = ioCall(SOCKET_UDP_STREAM, this.#id, remoteAddress);
		return [incomingDatagramStreamCreate(incomingDatagramStreamId), outgoingDatagramStreamCreate(outgoingDatagramStreamId)];
	}
	localAddress() {
		return ioCall(SOCKET_UDP_GET_LOCAL_ADDRESS, this.#id);
	}
	remoteAddress() {
		return ioCall(SOCKET_UDP_GET_REMOTE_ADDRESS, this.#id);
	}
	addressFamily() {
		return this.#family;
	}
	unicastHopLimit() {
		return ioCall(SOCKET_UDP_GET_UNICAST_HOP_LIMIT, this.#id);
	}
	setUnicastHopLimit(value) {
		if (value < 1) throw "invalid-argument";
		ioCall(SOCKET_UDP_SET_UNICAST_HOP_LIMIT, this.#id, value);
	}
	receiveBufferSize() {
		return ioCall(SOCKET_UDP_GET_RECEIVE_BUFFER_SIZE, this.#id);
	}
	setReceiveBufferSize(value) {
		if (value === 0n) throw "invalid-argument";
		ioCall(SOCKET_UDP_SET_RECEIVE_BUFFER_SIZE, this.#id, value);
	}
	sendBufferSize() {
		return ioCall(SOCKET_UDP_GET_SEND_BUFFER_SIZE, this.#id);
	}
	setSendBufferSize(value) {
		if (value === 0n) throw "invalid-argument";
		ioCall(SOCKET_UDP_SET_SEND_BUFFER_SIZE, this.#id, value);
	}
	subscribe() {
		return pollableCreate(ioCall(SOCKET_UDP_SUBSCRIBE, this.#id, null), this);
	}
	[symbolDispose]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function socketUdpDispose(id) {
	ioCall(SOCKET_UDP_DISPOSE, id, null);
}
const createUdpSocket = UdpSocket._create;
delete UdpSocket._create;
var IncomingDatagramStream = class IncomingDatagramStream {
	#id = 0;
	#finalizer;
	static _create(id) {
		const stream = new IncomingDatagramStream();
		stream.#id = id;
		stream.#finalizer = registerDispose(stream, null, id, incomingDatagramStreamDispose);
		return stream;
	}
	receive(maxResults) {
		return ioCall(SOCKET_INCOMING_DATAGRAM_STREAM_RECEIVE, this.#id, maxResults);
	}
	subscribe() {
		return pollableCreate(ioCall(SOCKET_DATAGRAM_STREAM_SUBSCRIBE, this.#id, null), this);
	}
	[symbolDispose]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function incomingDatagramStreamDispose(id) {
	ioCall(SOCKET_DATAGRAM_STREAM_DISPOSE, id, null);
}
const incomingDatagramStreamCreate = IncomingDatagramStream._create;
delete IncomingDatagramStream._create;
var OutgoingDatagramStream = class OutgoingDatagramStream {
	#id = 0;
	#finalizer;
	static _create(id) {
		const stream = new OutgoingDatagramStream();
		stream.#id = id;
		stream.#finalizer = registerDispose(stream, null, id, outgoingDatagramStreamDispose);
		return stream;
	}
	checkSend() {
		return ioCall(SOCKET_OUTGOING_DATAGRAM_STREAM_CHECK_SEND, this.#id, null);
	}
	send(datagrams) {
		return ioCall(SOCKET_OUTGOING_DATAGRAM_STREAM_SEND, this.#id, datagrams);
	}
	subscribe() {
		return pollableCreate(ioCall(SOCKET_DATAGRAM_STREAM_SUBSCRIBE, this.#id, null), this);
	}
	[symbolDispose]() {
		if (this.#finalizer) {
			earlyDispose(this.#finalizer);
			this.#finalizer = null;
		}
	}
};
function outgoingDatagramStreamDispose(id) {
	ioCall(SOCKET_DATAGRAM_STREAM_DISPOSE, id, null);
}
const outgoingDatagramStreamCreate = OutgoingDatagramStream._create;
delete OutgoingDatagramStream._create;
const udpCreateSocket = { createUdpSocket };
const udp = {
	UdpSocket,
	OutgoingDatagramStream,
	IncomingDatagramStream
};
/** Create socket namespaces with an instance-local network capability. */
function createSockets(config = {}) {
	const localNetwork = new Network();
	if (config.enableNetwork === false) {
		_denyDnsLookup(localNetwork);
		_denyTcp(localNetwork);
		_denyUdp(localNetwork);
	}
	return {
		instanceNetwork: { instanceNetwork: () => localNetwork },
		network,
		ipNameLookup,
		tcpCreateSocket,
		tcp,
		udpCreateSocket,
		udp
	};
}
// node_modules/@bytecodealliance/preview2-shim/dist/common/instantiation.js
/**
* (EXPERIMENTAL) A class that holds WASI shims and can be used to configure
* an instantiation of a WebAssembly component transpiled with jco
* (i.e. via `jco transpile`).
*
* Normally, transpiled components contain mapping for WASI interfaces
* and/or imports that import the relevant packages (ex. `@bytecodealliance/preview2-shim/clocks`)
* from the right sources.
*
* This function makes use of the `WASIShim` object to provide an object that can be easily
* fed to the `instantiate` function produced by a transpiled component:
*
* ```js
* import { WASIShim } from "@bytecodealliance/preview2-shim/instantiation"
* // ...
* import { instantiate } from "path/to/transpiled/component.js"
* // ...
* const component = await instantiate(null, new WASIShim().getImportObject())
* ```
*
* You can also replace imports that you'd like to override with custom implementations,
* by using the `WASIShim` object directly:
*
* ```js
* import { random } from "@bytecodealliance/preview2-shim"
* import { WASIShim } from "@bytecodealliance/preview2-shim/instantiation"
* // ...
* import { instantiate } from "path/to/transpiled/component.js"
* // ...
* const customWASIShim = new WASIShim({
*     random: {
*         // For these two interfaces we re-use the default provided shim
*         random: random.random,
*         insecure-seed: random.insecureSeed,
*         // For insecure, we can supply our own custom implementation
*         insecure: {
*             ...
*         }
*     }
* });
*
* const component = await instantiate(null, customWASIShim.getImportObject())
* ```
*
* For sandboxing, you can configure preopens, environment variables, and other
* capabilities via the `sandbox` option:
*
* ```js
* import { WASIShim } from "@bytecodealliance/preview2-shim/instantiation"
*
* // Fully sandboxed - no filesystem, network, or env access
* const sandboxedShim = new WASIShim({
*   sandbox: {
*     preopens: {},           // No filesystem access
*     env: {},                // No environment variables
*     args: ['program'],      // Custom arguments
*     enableNetwork: false,   // Disable network (default: true for backward compat)
*   }
* });
*
* // Node.js only: limited host filesystem access
* const limitedShim = new WASIShim({
*   sandbox: {
*     preopens: {
*       '/data': '/tmp/guest-data',  // Guest sees /data, maps to /tmp/guest-data
*       '/config': '/etc/app'        // Guest sees /config, maps to /etc/app
*     }
*   }
* });
* ```
*
* Browser applications should inject `filesystem` namespaces or explicitly
* configure `browserFilesystem`; browser preopens never interpret host paths.
*
* Note that this object is similar but not identical to the Node `WASI` object --
* it is solely concerned with shimming of preview2 when dealing with a WebAssembly
* component transpiled by Jco. While this object *does* work with Node (and the browser)
* semantics are not the same as Node's `WASI` object.
*
* @class WASIShim
*/
var WASIShim = class {
	/** Object that confirms to the shim interface for `wasi:cli` */
	#cli;
	/** Object that confirms to the shim interface for `wasi:filesystem` */
	#filesystem;
	/** Object that confirms to the shim interface for `wasi:io` */
	#io;
	/** Object that confirms to the shim interface for `wasi:random` */
	#random;
	/** Object that confirms to the shim interface for `wasi:clocks` */
	#clocks;
	/** Object that confirms to the shim interface for `wasi:sockets` */
	#sockets;
	/** Object that confirms to the shim interface for `wasi:http` */
	#http;
	/** Isolated environment for this instance */
	#environment;
	/**
	* Create a new WASIShim instance.
	*
	* @param config - Configuration options
	*/
	constructor(config) {
		const shims = config;
		const sandbox = shims?.sandbox;
		const defaultCli = cli_exports;
		this.#cli = shims?.cli ?? (defaultCli.createCli && (shims?.environment !== void 0 || shims?.arguments !== void 0 || shims?.initialCwd !== void 0 || shims?.stdin !== void 0 || shims?.stdout !== void 0 || shims?.stderr !== void 0) ? defaultCli.createCli({
			environment: shims?.environment,
			arguments: shims?.arguments,
			initialCwd: shims?.initialCwd,
			stdin: shims?.stdin,
			stdout: shims?.stdout,
			stderr: shims?.stderr
		}) : defaultCli);
		const defaultFilesystem = filesystem_exports;
		if (shims?.browserFilesystem && !defaultFilesystem.createFilesystem) throw new TypeError("the selected filesystem does not support browser adapters");
		this.#filesystem = shims?.filesystem ?? defaultFilesystem;
		if (shims?.filesystem && sandbox?.preopens !== void 0) {
			if (!shims.filesystem.createPreopens) throw new TypeError("an application-provided filesystem must implement createPreopens to use sandbox.preopens");
			this.#filesystem = {
				types: shims.filesystem.types,
				preopens: shims.filesystem.createPreopens(sandbox.preopens),
				dispose: shims.filesystem.dispose?.bind(shims.filesystem)
			};
		} else if (shims?.browserFilesystem) this.#filesystem = defaultFilesystem.createFilesystem({
			adapter: shims.browserFilesystem.adapter,
			preopens: sandbox?.preopens ?? shims.browserFilesystem.preopens
		});
		else if (sandbox?.preopens !== void 0) {
			if (!defaultFilesystem.createFilesystem) throw new TypeError("the selected filesystem cannot create isolated preopens");
			this.#filesystem = defaultFilesystem.createFilesystem({ preopens: sandbox.preopens });
		}
		this.#io = shims?.io ?? io_exports;
		this.#random = shims?.random ?? random_exports;
		this.#clocks = shims?.clocks ?? clocks_exports;
		const defaultSockets = sockets_exports;
		this.#sockets = shims?.sockets ?? (defaultSockets.createSockets ? defaultSockets.createSockets({ enableNetwork: shims?.sandbox?.enableNetwork }) : defaultSockets);
		if (shims?.tcpSockets) this.#sockets = {
			...this.#sockets,
			tcp: shims.tcpSockets.tcp,
			tcpCreateSocket: shims.tcpSockets.tcpCreateSocket
		};
		if (shims?.udpSockets) this.#sockets = {
			...this.#sockets,
			udp: shims.udpSockets.udp,
			udpCreateSocket: shims.udpSockets.udpCreateSocket
		};
		this.#http = shims?.http ?? http_exports;
		if (sandbox?.enableNetwork === false) this.#http = {
			...this.#http,
			outgoingHandler: {
				...this.#http.outgoingHandler,
				handle() {
					throw "access-denied";
				}
			}
		};
		if (shims?.incomingHandler) {
			if (!this.#http.createIncomingHandler) throw new TypeError("the selected HTTP shim does not support Web incoming handlers");
			this.#http = {
				...this.#http,
				incomingHandler: this.#http.createIncomingHandler(shims.incomingHandler)
			};
		}
		if (sandbox?.env !== void 0 || sandbox?.args !== void 0) this.#environment = createIsolatedEnvironment(sandbox?.env, sandbox?.args, this.#cli);
	}
	/**
	* Generate an import object for the shim that can be used with
	* functions like `instantiate` that are exposed from a transpiled
	* WebAssembly component.
	*
	* @param opts - options for import object generation
	* @returns WASIImportObject
	*/
	getImportObject(opts) {
		const versionSuffix = opts?.asVersion ? `@${opts.asVersion}` : "";
		const obj = {};
		obj[`wasi:cli/environment${versionSuffix}`] = this.#environment ?? this.#cli.environment;
		obj[`wasi:cli/exit${versionSuffix}`] = this.#cli.exit;
		obj[`wasi:cli/stderr${versionSuffix}`] = this.#cli.stderr;
		obj[`wasi:cli/stdin${versionSuffix}`] = this.#cli.stdin;
		obj[`wasi:cli/stdout${versionSuffix}`] = this.#cli.stdout;
		obj[`wasi:cli/terminal-input${versionSuffix}`] = this.#cli.terminalInput;
		obj[`wasi:cli/terminal-output${versionSuffix}`] = this.#cli.terminalOutput;
		obj[`wasi:cli/terminal-stderr${versionSuffix}`] = this.#cli.terminalStderr;
		obj[`wasi:cli/terminal-stdin${versionSuffix}`] = this.#cli.terminalStdin;
		obj[`wasi:cli/terminal-stdout${versionSuffix}`] = this.#cli.terminalStdout;
		obj[`wasi:sockets/instance-network${versionSuffix}`] = this.#sockets.instanceNetwork;
		obj[`wasi:sockets/ip-name-lookup${versionSuffix}`] = this.#sockets.ipNameLookup;
		obj[`wasi:sockets/network${versionSuffix}`] = this.#sockets.network;
		obj[`wasi:sockets/tcp${versionSuffix}`] = this.#sockets.tcp;
		obj[`wasi:sockets/tcp-create-socket${versionSuffix}`] = this.#sockets.tcpCreateSocket;
		obj[`wasi:sockets/udp${versionSuffix}`] = this.#sockets.udp;
		obj[`wasi:sockets/udp-create-socket${versionSuffix}`] = this.#sockets.udpCreateSocket;
		obj[`wasi:filesystem/preopens${versionSuffix}`] = this.#filesystem.preopens;
		obj[`wasi:filesystem/types${versionSuffix}`] = this.#filesystem.types;
		obj[`wasi:io/error${versionSuffix}`] = this.#io.error;
		obj[`wasi:io/poll${versionSuffix}`] = this.#io.poll;
		obj[`wasi:io/streams${versionSuffix}`] = this.#io.streams;
		obj[`wasi:random/random${versionSuffix}`] = this.#random.random;
		obj[`wasi:random/insecure${versionSuffix}`] = this.#random.insecure;
		obj[`wasi:random/insecure-seed${versionSuffix}`] = this.#random.insecureSeed;
		obj[`wasi:clocks/monotonic-clock${versionSuffix}`] = this.#clocks.monotonicClock;
		obj[`wasi:clocks/wall-clock${versionSuffix}`] = this.#clocks.wallClock;
		obj[`wasi:http/types${versionSuffix}`] = this.#http.types;
		obj[`wasi:http/incoming-handler${versionSuffix}`] = this.#http.incomingHandler;
		obj[`wasi:http/outgoing-handler${versionSuffix}`] = this.#http.outgoingHandler;
		return obj;
	}
};
/**
* Create an isolated CLI environment with its own env and args.
*
* @param env - Environment variables
* @param args - Command-line arguments
* @param baseCli - The base CLI module to extend
* @returns An isolated CLI environment object
*/
function createIsolatedEnvironment(env, args, baseCli) {
	const envEntries = env ? Object.entries(env) : null;
	const argsArray = args || null;
	return {
		...baseCli.environment,
		getEnvironment() {
			return envEntries ?? baseCli.environment.getEnvironment();
		},
		getArguments() {
			return argsArray ?? baseCli.environment.getArguments();
		},
		initialCwd() {
			return baseCli.environment.initialCwd();
		}
	};
}
// build/transpiled/testsigma.js
function instantiate$1(getCoreModule, imports, instantiateCore = WebAssembly.instantiate) {
	const emptyFunc = () => {};
	let dv = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer());
	const dataView = (mem) => dv.buffer === mem.buffer ? dv : dv = new DataView(mem.buffer);
	function toUint64(val) {
		const converted = BigInt(val);
		return BigInt.asUintN(64, converted);
	}
	function toUint16(val) {
		val >>>= 0;
		val %= 2 ** 16;
		return val;
	}
	function toUint32(val) {
		return val >>> 0;
	}
	function toUint8(val) {
		val >>>= 0;
		val %= 256;
		return val;
	}
	function _isValidNumericPrimitive(ty, v) {
		if (v === void 0 || v === null) return false;
		switch (ty) {
			case "bool": return v === 0 || v === 1;
			case "u8": return typeof v === "number" && Number.isInteger(v) && v >= 0 && v <= 255;
			case "s8": return typeof v === "number" && Number.isInteger(v) && v >= -128 && v <= 127;
			case "u16": return typeof v === "number" && Number.isInteger(v) && v >= 0 && v <= 65535;
			case "s16": return typeof v === "number" && Number.isInteger(v) && v >= -32768 && v <= 32767;
			case "u32": return typeof v === "number" && Number.isInteger(v) && v >= 0 && v <= 4294967295;
			case "s32": return typeof v === "number" && Number.isInteger(v) && v >= -2147483648 && v <= 2147483647;
			case "u64": return typeof v === "bigint" && v >= 0 && v <= 18446744073709551615n;
			case "s64": return typeof v === "bigint" && v >= -9223372036854775808n && v <= 9223372036854775807n;
			case "f32":
			case "f64": return typeof v === "number";
			default: return false;
		}
		return true;
	}
	function _requireValidNumericPrimitive(ty, v) {
		if (v === void 0 || v === null || !_isValidNumericPrimitive(ty, v)) throw new TypeError(`invalid ${ty} value [${v}]`);
		return true;
	}
	const utf16Decoder = new TextDecoder("utf-16");
	const isLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
	function _utf16AllocateAndEncode(str, realloc, memory) {
		const len = str.length;
		const ptr = realloc(0, 0, 2, len * 2);
		const out = new Uint16Array(memory.buffer, ptr, len);
		let i = 0;
		if (isLE) while (i < len) out[i] = str.charCodeAt(i++);
		else while (i < len) {
			const ch = str.charCodeAt(i);
			out[i++] = (ch & 255) << 8 | ch >>> 8;
		}
		return {
			ptr,
			len,
			codepoints: [...str].length
		};
	}
	const TEXT_DECODER_UTF8 = new TextDecoder();
	const TEXT_ENCODER_UTF8 = new TextEncoder();
	function _utf8AllocateAndEncode(s, realloc, memory) {
		if (typeof s !== "string") throw new TypeError("expected a string, received [" + typeof s + "]");
		if (s.length === 0) return {
			ptr: 1,
			len: 0
		};
		let len = 0;
		let codepoints = 0;
		for (let i = 0; i < s.length; i++) {
			const ch = s.charCodeAt(i);
			codepoints++;
			if (ch < 128) len += 1;
			else if (ch < 2048) len += 2;
			else if (ch >= 55296 && ch <= 56319 && i + 1 < s.length && (s.charCodeAt(i + 1) & 64512) === 56320) {
				len += 4;
				i++;
			} else len += 3;
		}
		const ptr = realloc(0, 0, 1, len);
		const { read, written } = TEXT_ENCODER_UTF8.encodeInto(s, new Uint8Array(memory.buffer, ptr, len));
		if (read !== s.length || written !== len) throw new Error("failed to encode whole string");
		return {
			ptr,
			len,
			codepoints
		};
	}
	const T_FLAG = 1 << 30;
	function rscTableCreateOwn(table, rep) {
		const free = table[0] & -1073741825;
		table._createdReps.add(rep);
		if (free === 0) {
			table.push(0);
			table.push(rep | T_FLAG);
			return (table.length >> 1) - 1;
		}
		table[0] = table[free << 1];
		table[free << 1] = 0;
		table[(free << 1) + 1] = rep | T_FLAG;
		return free;
	}
	const RESOURCE_SCOPE_TASKS = /* @__PURE__ */ new Map();
	const WebAssemblyRuntimeError = WebAssembly.RuntimeError;
	function rscTableRemove(table, handle) {
		const scope = table[handle << 1];
		const val = table[(handle << 1) + 1];
		const own = (val & T_FLAG) !== 0;
		const rep = val & -1073741825;
		if (val === 0 || (scope & T_FLAG) !== 0) throw new WebAssemblyRuntimeError(`unknown handle index ${(handle << 1) + 1}`);
		if (own && scope !== 0) throw new WebAssemblyRuntimeError("cannot remove owned resource while borrowed");
		const borrowTask = own ? void 0 : RESOURCE_SCOPE_TASKS.get(scope);
		table[handle << 1] = table[0] | T_FLAG;
		table[0] = handle | T_FLAG;
		borrowTask?.removeBorrowedHandle();
		return {
			rep,
			scope,
			own
		};
	}
	let RESOURCE_SCOPE_ID = 0;
	let curResourceBorrows = [];
	const ASYNC_TASKS_BY_COMPONENT_IDX = /* @__PURE__ */ new Map();
	const ASYNC_CURRENT_COMPONENT_IDXS = [];
	function getCurrentTask(componentIdx, taskID) {
		if (componentIdx === void 0 || componentIdx === null) throw new Error("missing component idx");
		const taskMetas = ASYNC_TASKS_BY_COMPONENT_IDX.get(componentIdx);
		if (taskMetas === void 0 || taskMetas.length === 0) return;
		if (taskID) return taskMetas.find((meta) => meta.task.id() === taskID);
		const taskMeta = taskMetas[taskMetas.length - 1];
		if (!taskMeta || !taskMeta.task) return;
		return taskMeta;
	}
	const ASYNC_CURRENT_TASK_IDS = [];
	const _debugLog = (...args) => {
		if (!globalThis?.process?.env?.JCO_DEBUG) return;
		console.debug(...args);
	};
	function clearCurrentTask(componentIdx, taskID) {
		_debugLog("[clearCurrentTask()] args", {
			componentIdx,
			taskID
		});
		if (componentIdx === void 0 || componentIdx === null) throw new Error("missing/invalid component instance index while ending current task");
		const tasks = ASYNC_TASKS_BY_COMPONENT_IDX.get(componentIdx);
		if (!tasks || !Array.isArray(tasks)) throw new Error("missing/invalid tasks for component instance while ending task");
		if (tasks.length == 0) throw new Error(`no current tasks for component instance [${componentIdx}] while ending task`);
		if (taskID !== void 0) {
			if (tasks[tasks.length - 1].id !== taskID) return;
		}
		ASYNC_CURRENT_TASK_IDS.pop();
		ASYNC_CURRENT_COMPONENT_IDXS.pop();
		return tasks.pop().task;
	}
	const ASYNC_STATE = /* @__PURE__ */ new Map();
	function promiseWithResolvers() {
		if (Promise.withResolvers) return Promise.withResolvers();
		else {
			let resolve;
			let reject;
			return {
				promise: new Promise((res, rej) => {
					resolve = res;
					reject = rej;
				}),
				resolve,
				reject
			};
		}
	}
	class Waitable {
		#componentIdx;
		#pendingEventFn = null;
		#promise;
		#resolve;
		#reject;
		#waitableSet = null;
		#hasSyncWaiter = false;
		#idx = null;
		target;
		constructor(args) {
			const { componentIdx, target } = args;
			this.#componentIdx = componentIdx;
			this.target = args.target;
			this.#resetPromise();
		}
		componentIdx() {
			return this.#componentIdx;
		}
		isInSet() {
			return this.#waitableSet !== null;
		}
		idx() {
			return this.#idx;
		}
		setIdx(idx) {
			if (idx === 0) throw new Error("waitable idx cannot be zero");
			this.#idx = idx;
		}
		setTarget(tgt) {
			this.target = tgt;
		}
		#resetPromise() {
			const { promise, resolve, reject } = promiseWithResolvers();
			this.#promise = promise;
			this.#resolve = resolve;
			this.#reject = reject;
		}
		resolve() {
			this.#resolve();
		}
		reject(err) {
			this.#reject(err);
		}
		promise() {
			return this.#promise;
		}
		hasPendingEvent() {
			return this.#pendingEventFn !== null;
		}
		setPendingEvent(fn) {
			_debugLog("[Waitable#setPendingEvent()] args", {
				waitable: this,
				inSet: this.#waitableSet
			});
			this.#pendingEventFn = fn;
		}
		getPendingEvent() {
			_debugLog("[Waitable#getPendingEvent()] args", {
				waitable: this,
				inSet: this.#waitableSet,
				hasPendingEvent: this.#pendingEventFn !== null
			});
			if (this.#pendingEventFn === null) return null;
			const eventFn = this.#pendingEventFn;
			this.#pendingEventFn = null;
			const e = eventFn();
			this.#resetPromise();
			return e;
		}
		join(waitableSet) {
			_debugLog("[Waitable#join()] args", {
				waitable: this,
				waitableSet,
				isRemoval: waitableSet === null
			});
			if (this.#waitableSet === void 0) throw new TypeError("waitable set must be not be undefined");
			if (this.#waitableSet) this.#waitableSet.removeWaitable(this);
			this.#waitableSet = waitableSet;
			if (waitableSet) this.#waitableSet.addWaitable(this);
		}
		drop() {
			_debugLog("[Waitable#drop()] args", {
				componentIdx: this.#componentIdx,
				waitable: this
			});
			if (this.hasPendingEvent()) throw new Error("waitables with pending events cannot be dropped");
			this.join(null);
		}
		async waitForPendingEvent(args) {
			const { cstate } = args;
			if (!cstate) throw new TypeError("missing component state");
			if (this.#waitableSet !== null || this.#hasSyncWaiter) throw new Error("waitable is already in a set/has a sync waiter");
			this.#hasSyncWaiter = true;
			await cstate.waitUntil({
				cancellable: false,
				readyFn: () => this.hasPendingEvent()
			});
			this.#hasSyncWaiter = false;
		}
	}
	const INSTANCE_FLAGS = /* @__PURE__ */ new Map();
	const STORE_TRAP = { error: null };
	const STORE_ASYNC_STATE = {
		deadlockCheck: null,
		pendingHostOperations: 0
	};
	function _checkForDeadlock() {
		if (STORE_ASYNC_STATE.deadlockCheck !== null || STORE_TRAP.error !== null) return;
		STORE_ASYNC_STATE.deadlockCheck = setTimeout(() => {
			STORE_ASYNC_STATE.deadlockCheck = null;
			if (STORE_TRAP.error !== null || STORE_ASYNC_STATE.pendingHostOperations > 0) return;
			const suspendedTasks = /* @__PURE__ */ new Set();
			for (const state of ASYNC_STATE.values()) {
				if (state.hasPendingSchedulerWork()) {
					state.runTickLoop();
					return;
				}
				for (const meta of state.suspendedTaskMetas()) suspendedTasks.add(meta.task);
			}
			const unresolvedRoots = /* @__PURE__ */ new Set();
			for (const task of suspendedTasks) {
				const root = task.getRootTask();
				if (!root.isResolvedState()) unresolvedRoots.add(root);
			}
			if (unresolvedRoots.size === 0) return;
			const err = new WebAssemblyRuntimeError("wasm trap: deadlock detected: event loop cannot make further progress");
			err.deadlockDetail = {
				pendingHostOperations: STORE_ASYNC_STATE.pendingHostOperations,
				suspendedTasks: [...suspendedTasks].map((task) => ({
					taskID: task.id(),
					componentIdx: task.componentIdx(),
					state: task.taskState(),
					rootTaskID: task.getRootTask().id()
				})),
				unresolvedRootTaskIDs: [...unresolvedRoots].map((root) => root.id())
			};
			STORE_TRAP.error = err;
			for (const root of unresolvedRoots) {
				root.setErrored(err);
				root.reject(err);
			}
			for (const task of suspendedTasks) if (!task.isResolvedState() && unresolvedRoots.has(task.getRootTask())) {
				task.setErrored(err);
				task.reject(err);
			}
			for (const state of ASYNC_STATE.values()) state.runTickLoop();
		}, 0);
	}
	const CORE_TRAP_MESSAGES = /* @__PURE__ */ new Map([
		["unreachable", "wasm trap: wasm `unreachable` instruction executed"],
		["memory access out of bounds", "wasm trap: out of bounds memory access"],
		["divide by zero", "wasm trap: integer divide by zero"],
		["remainder by zero", "wasm trap: integer divide by zero"],
		["divide result unrepresentable", "wasm trap: integer overflow"],
		["float unrepresentable in integer range", "wasm trap: invalid conversion to integer"],
		["table index is out of bounds", "wasm trap: undefined element: out of bounds table access"],
		["function signature mismatch", "wasm trap: indirect call type mismatch"],
		["call stack exhausted", "wasm trap: call stack exhausted"]
	]);
	function _normalizeCoreTrap(err) {
		if (!(err instanceof WebAssemblyRuntimeError)) return err;
		const message = CORE_TRAP_MESSAGES.get(err.message);
		if (message !== void 0) err.message = message;
		return err;
	}
	class RepTable {
		static FREE = Symbol("RepTable.free");
		#data = [0, null];
		#size = 0;
		#target;
		constructor(args) {
			this.target = args?.target;
		}
		data() {
			return this.#data;
		}
		insert(val) {
			_debugLog("[RepTable#insert()] args", {
				val,
				target: this.target
			});
			const freeIdx = this.#data[0];
			if (freeIdx === 0) {
				this.#data.push(val);
				this.#data.push(null);
				const rep = (this.#data.length >> 1) - 1;
				_debugLog("[RepTable#insert()] inserted", {
					val,
					target: this.target,
					rep
				});
				this.#size += 1;
				return rep;
			}
			const placementIdx = freeIdx << 1;
			if (this.#data[placementIdx] !== RepTable.FREE) throw new Error("corrupt rep table freelist: head does not point at a freed slot");
			this.#data[0] = this.#data[placementIdx + 1];
			this.#data[placementIdx] = val;
			this.#data[placementIdx + 1] = null;
			_debugLog("[RepTable#insert()] inserted", {
				val,
				target: this.target,
				rep: freeIdx
			});
			this.#size += 1;
			return freeIdx;
		}
		get(rep) {
			_debugLog("[RepTable#get()] args", {
				rep,
				target: this.target
			});
			if (rep === 0) throw new Error("invalid resource rep during get, (cannot be 0)");
			const baseIdx = rep << 1;
			const val = this.#data[baseIdx];
			if (val === RepTable.FREE) return;
			return val;
		}
		contains(rep) {
			_debugLog("[RepTable#contains()] args", {
				rep,
				target: this.target
			});
			if (rep === 0) throw new Error("invalid resource rep during contains, (cannot be 0)");
			const baseIdx = rep << 1;
			const val = this.#data[baseIdx];
			return val !== RepTable.FREE && !!val;
		}
		remove(rep) {
			_debugLog("[RepTable#remove()] args", {
				rep,
				target: this.target
			});
			if (rep === 0) throw new Error("invalid resource rep during remove, (cannot be 0)");
			if (this.#data.length === 2) throw new Error("invalid");
			const baseIdx = rep << 1;
			if (baseIdx >= this.#data.length) throw new Error(`invalid rep [${rep}] during remove, out of range`);
			const val = this.#data[baseIdx];
			if (val === RepTable.FREE) throw new Error(`double removal of rep [${rep}] (already freed)`);
			this.#data[baseIdx] = RepTable.FREE;
			this.#data[baseIdx + 1] = this.#data[0];
			this.#data[0] = rep;
			this.#size -= 1;
			return val;
		}
		size() {
			return this.#size;
		}
		clear() {
			_debugLog("[RepTable#clear()] args", {
				rep,
				target: this.target
			});
			this.#data = [0, null];
		}
	}
	class ComponentAsyncState {
		static EVENT_HANDLER_EVENTS = ["backpressure-change"];
		static TickResult = {
			DONE: "done",
			RESUMED: "resumed",
			IDLE: "idle"
		};
		#componentIdx;
		#callingAsyncImport = false;
		#syncImportWait = promiseWithResolvers();
		#lockHolderTaskID = null;
		#lockWaiters = [];
		#lockHandoffScheduled = false;
		#pendingTaskStarts = 0;
		#parkedTasks = /* @__PURE__ */ new Map();
		#suspendedTasksByTaskID = /* @__PURE__ */ new Map();
		#suspendedTaskIDs = [];
		#errored = null;
		#trapped = false;
		#backpressure = 0;
		#backpressureWaiters = 0n;
		#handlerMap = /* @__PURE__ */ new Map();
		#nextHandlerID = 0n;
		#tickLoop = null;
		#tickLoopInterval = null;
		#onExclusiveReleaseHandlers = [];
		#mayLeave = true;
		handles;
		subtasks;
		constructor(args) {
			this.#componentIdx = args.componentIdx;
			this.handles = new RepTable({ target: `component [${this.#componentIdx}] handles (waitable objects)` });
			this.subtasks = new RepTable({ target: `component [${this.#componentIdx}] subtasks` });
		}
		componentIdx() {
			return this.#componentIdx;
		}
		get mayLeave() {
			const flags = INSTANCE_FLAGS.get(this.#componentIdx);
			return flags === void 0 ? this.#mayLeave : flags.value === 1;
		}
		set mayLeave(value) {
			if (typeof value !== "boolean") throw new TypeError("mayLeave must be a boolean");
			this.#mayLeave = value;
			const flags = INSTANCE_FLAGS.get(this.#componentIdx);
			if (flags !== void 0) flags.value = value ? 1 : 0;
		}
		errored() {
			return this.#errored !== null;
		}
		setErrored(err) {
			_debugLog("[ComponentAsyncState#setErrored()] component errored", {
				err,
				componentIdx: this.#componentIdx
			});
			if (this.#errored) return;
			if (!err) {
				err = /* @__PURE__ */ new Error("error elswehere (see other component instance error)");
				err.componentIdx = this.#componentIdx;
			}
			this.#errored = err;
		}
		markTrapped(err) {
			if (!(err instanceof WebAssemblyRuntimeError)) return false;
			err = _normalizeCoreTrap(err);
			this.#trapped = true;
			_debugLog("[ComponentAsyncState#markTrapped()] component trapped", {
				err,
				componentIdx: this.#componentIdx
			});
			if (STORE_TRAP.error === null) STORE_TRAP.error = err;
			return true;
		}
		throwIfTrapped() {
			if (this.#trapped) throw new WebAssemblyRuntimeError("wasm trap: cannot enter component instance");
		}
		callingSyncImport(val) {
			if (val === void 0) return this.#callingAsyncImport;
			if (typeof val !== "boolean") throw new TypeError("invalid setting for async import");
			const prev = this.#callingAsyncImport;
			this.#callingAsyncImport = val;
			if (prev === true && this.#callingAsyncImport === false) this.#notifySyncImportEnd();
		}
		#notifySyncImportEnd() {
			const existing = this.#syncImportWait;
			this.#syncImportWait = promiseWithResolvers();
			existing.resolve();
		}
		async waitForSyncImportCallEnd() {
			await this.#syncImportWait.promise;
		}
		setBackpressure(v) {
			this.#backpressure = v;
			return this.#backpressure;
		}
		getBackpressure() {
			return this.#backpressure;
		}
		incrementBackpressure() {
			const current = this.#backpressure;
			if (current < 0 || current > 2 ** 16) throw new Error(`invalid current backpressure value [${current}]`);
			const newValue = this.getBackpressure() + 1;
			if (newValue >= 2 ** 16) throw new Error(`invalid new backpressure value [${newValue}], overflow`);
			return this.setBackpressure(newValue);
		}
		decrementBackpressure() {
			const current = this.#backpressure;
			if (current < 0 || current > 2 ** 16) throw new Error(`invalid current backpressure value [${current}]`);
			const newValue = Math.max(0, current - 1);
			if (newValue < 0) throw new Error(`invalid new backpressure value [${newValue}], underflow`);
			return this.setBackpressure(newValue);
		}
		hasBackpressure() {
			return this.#backpressure > 0;
		}
		waitForBackpressure() {
			let backpressureCleared = false;
			const cstate = this;
			cstate.addBackpressureWaiter();
			const handlerID = this.registerHandler({
				event: "backpressure-change",
				fn: (bp) => {
					if (bp === 0) {
						cstate.removeHandler(handlerID);
						backpressureCleared = true;
					}
				}
			});
			return new Promise((resolve) => {
				const interval = setInterval(() => {
					if (backpressureCleared) return;
					clearInterval(interval);
					cstate.removeBackpressureWaiter();
					resolve(null);
				}, 0);
			});
		}
		registerHandler(args) {
			const { event, fn } = args;
			if (!event) throw new Error("missing handler event");
			if (!fn) throw new Error("missing handler fn");
			if (!ComponentAsyncState.EVENT_HANDLER_EVENTS.includes(event)) throw new Error(`unrecognized event handler [${event}]`);
			const handlerID = this.#nextHandlerID++;
			let handlers = this.#handlerMap.get(event);
			if (!handlers) {
				handlers = [];
				this.#handlerMap.set(event, handlers);
			}
			handlers.push({
				id: handlerID,
				fn,
				event
			});
			return handlerID;
		}
		removeHandler(args) {
			const { event, handlerID } = args;
			const registeredHandlers = this.#handlerMap.get(event);
			if (!registeredHandlers) return;
			if (!registeredHandlers.find((h) => h.id === handlerID)) return;
			this.#handlerMap.set(event, this.#handlerMap.get(event).filter((h) => h.id !== handlerID));
		}
		getBackpressureWaiters() {
			return this.#backpressureWaiters;
		}
		addBackpressureWaiter() {
			this.#backpressureWaiters++;
		}
		removeBackpressureWaiter() {
			this.#backpressureWaiters--;
			if (this.#backpressureWaiters < 0) throw new Error("unexepctedly negative number of backpressure waiters");
		}
		isExclusivelyLocked() {
			return this.#lockHolderTaskID !== null;
		}
		exclusivelyLockedBy(taskID) {
			return this.#lockHolderTaskID === taskID;
		}
		exclusiveLock(taskID) {
			_debugLog("[ComponentAsyncState#exclusiveLock()]", {
				holder: this.#lockHolderTaskID,
				requester: taskID,
				componentIdx: this.#componentIdx
			});
			if (taskID === void 0 || taskID === null) throw new Error("exclusive lock requires the acquiring task id");
			if (this.#lockHolderTaskID !== null) throw new Error(`component [${this.#componentIdx}] exclusive lock held by task [${this.#lockHolderTaskID}], requested by [${taskID}]`);
			this.#lockHolderTaskID = taskID;
		}
		acquireExclusiveLock(taskID) {
			if (taskID === void 0 || taskID === null) throw new Error("exclusive lock requires the acquiring task id");
			if (this.#lockHolderTaskID === null) {
				this.#lockHolderTaskID = taskID;
				_debugLog("[ComponentAsyncState#acquireExclusiveLock()] acquired", {
					holder: taskID,
					componentIdx: this.#componentIdx
				});
				return;
			}
			if (this.#lockHolderTaskID === taskID) throw new Error(`task [${taskID}] already holds the lock for component [${this.#componentIdx}]`);
			_debugLog("[ComponentAsyncState#acquireExclusiveLock()] waiting", {
				holder: this.#lockHolderTaskID,
				requester: taskID,
				componentIdx: this.#componentIdx,
				queued: this.#lockWaiters.length
			});
			return new Promise((resolve) => {
				this.#lockWaiters.push({
					taskID,
					resolve
				});
			});
		}
		exclusiveRelease(taskID) {
			_debugLog("[ComponentAsyncState#exclusiveRelease()] args", {
				holder: this.#lockHolderTaskID,
				releaser: taskID,
				componentIdx: this.#componentIdx
			});
			if (this.#lockHolderTaskID !== taskID) {
				_debugLog("[ComponentAsyncState#exclusiveRelease()] ignoring foreign release", {
					holder: this.#lockHolderTaskID,
					releaser: taskID,
					componentIdx: this.#componentIdx
				});
				return false;
			}
			this.#lockHolderTaskID = null;
			this.#onExclusiveReleaseHandlers = this.#onExclusiveReleaseHandlers.filter((v) => !!v);
			for (const [idx, f] of this.#onExclusiveReleaseHandlers.entries()) try {
				this.#onExclusiveReleaseHandlers[idx] = null;
				f();
			} catch (err) {
				_debugLog("error while executing handler for next exclusive release", err);
				throw err;
			}
			this.#scheduleLockHandoff();
			return true;
		}
		#scheduleLockHandoff() {
			if (this.#lockHandoffScheduled || this.#lockWaiters.length === 0) return;
			this.#lockHandoffScheduled = true;
			queueMicrotask(() => {
				this.#lockHandoffScheduled = false;
				if (this.#lockHolderTaskID !== null) {
					this.#scheduleLockHandoff();
					return;
				}
				const next = this.#lockWaiters.shift();
				if (!next) return;
				this.#lockHolderTaskID = next.taskID;
				next.resolve();
			});
		}
		onNextExclusiveRelease(fn) {
			_debugLog("[ComponentAsyncState#()onNextExclusiveRelease] registering");
			this.#onExclusiveReleaseHandlers.push(fn);
		}
		async waitForExclusiveRelease() {
			while (this.isExclusivelyLocked()) await new Promise((resolve) => this.onNextExclusiveRelease(resolve));
		}
		#getSuspendedTaskMeta(taskID) {
			return this.#suspendedTasksByTaskID.get(taskID);
		}
		#removeSuspendedTaskMeta(taskID) {
			_debugLog("[ComponentAsyncState#removeSuspendedTaskMeta()] removing suspended task", {
				taskID,
				componentIdx: this.#componentIdx
			});
			const idx = this.#suspendedTaskIDs.findIndex((t) => t === taskID);
			const meta = this.#suspendedTasksByTaskID.get(taskID);
			this.#suspendedTaskIDs[idx] = null;
			this.#suspendedTasksByTaskID.delete(taskID);
			return meta;
		}
		#addSuspendedTaskMeta(meta) {
			if (!meta) throw new Error("missing task meta");
			const taskID = meta.taskID;
			this.#suspendedTasksByTaskID.set(taskID, meta);
			this.#suspendedTaskIDs.push(taskID);
			if (this.#suspendedTasksByTaskID.size < this.#suspendedTaskIDs.length - 10) this.#suspendedTaskIDs = this.#suspendedTaskIDs.filter((t) => t !== null);
		}
		suspendTask(args) {
			const { task, readyFn, cancellable, onResume } = args;
			const taskID = task.id();
			const componentIdx = task.componentIdx();
			_debugLog("[ComponentAsyncState#suspendTask()]", {
				taskID,
				componentIdx: this.#componentIdx,
				taskEntryFnName: task.entryFnName(),
				subtask: task.getParentSubtask()
			});
			if (componentIdx !== this.#componentIdx) throw new Error("assert: task component idx should match async state");
			if (this.#getSuspendedTaskMeta(taskID)) throw new Error(`task [${taskID}] already suspended`);
			let promise;
			let resume;
			if (onResume) resume = () => onResume(!task.isCancelled());
			else {
				const resolvers = promiseWithResolvers();
				promise = resolvers.promise;
				resume = () => resolvers.resolve(!task.isCancelled());
			}
			this.#addSuspendedTaskMeta({
				task,
				taskID,
				cancellable,
				readyFn,
				resume: () => {
					_debugLog("[ComponentAsyncState] resuming suspended task", {
						taskID,
						componentIdx: this.#componentIdx
					});
					resume();
				}
			});
			task.notifyProgress();
			this.runTickLoop();
			_checkForDeadlock();
			return promise;
		}
		resumeTaskByID(taskID) {
			const meta = this.#removeSuspendedTaskMeta(taskID);
			if (!meta) return false;
			if (meta.taskID !== taskID) throw new Error("task ID does not match");
			meta.resume();
			return true;
		}
		suspendedTaskReady(taskID) {
			const meta = this.#getSuspendedTaskMeta(taskID);
			if (!meta) return false;
			if (!meta.readyFn) throw new Error(`suspended task [${taskID}] is missing a readiness function`);
			return meta.task.isRejected() || meta.readyFn();
		}
		suspendedTaskCancellable(taskID) {
			return !!this.#getSuspendedTaskMeta(taskID)?.cancellable;
		}
		isTaskSuspended(taskID) {
			return this.#suspendedTasksByTaskID.has(taskID);
		}
		suspendedTaskMetas() {
			return this.#suspendedTasksByTaskID.values();
		}
		addPendingTaskStart() {
			this.#pendingTaskStarts++;
		}
		removePendingTaskStart() {
			this.#pendingTaskStarts--;
		}
		hasPendingSchedulerWork() {
			if (this.#pendingTaskStarts > 0) return true;
			if (this.#lockHandoffScheduled) return true;
			for (const meta of this.#suspendedTasksByTaskID.values()) if (meta.task.isRejected() || meta.readyFn()) return true;
			return false;
		}
		async runTickLoop() {
			if (this.#tickLoop !== null) return;
			this.#tickLoop = 1;
			setTimeout(async () => {
				let result = this.tick();
				while (result !== ComponentAsyncState.TickResult.DONE) {
					if (result === ComponentAsyncState.TickResult.IDLE) _checkForDeadlock();
					const delay = result === ComponentAsyncState.TickResult.RESUMED ? 0 : 10;
					await new Promise((resolve) => setTimeout(resolve, delay));
					result = this.tick();
				}
				this.#tickLoop = null;
			}, 10);
		}
		tick() {
			const resumableTasks = this.#suspendedTaskIDs.filter((t) => t !== null);
			for (const taskID of resumableTasks) {
				const meta = this.#suspendedTasksByTaskID.get(taskID);
				if (!meta || !meta.readyFn) throw new Error(`missing/invalid task despite ID [${taskID}] being present`);
				if (meta.task.isRejected()) {
					_debugLog("[ComponentAsyncState#tick()] detected task rejection, leaving early", { meta });
					this.resumeTaskByID(taskID);
					return ComponentAsyncState.TickResult.RESUMED;
				}
				if (!meta.readyFn()) continue;
				_debugLog("[ComponentAsyncState#tick()] resuming task via tick", {
					taskID,
					componentIdx: this.#componentIdx
				});
				this.resumeTaskByID(taskID);
				return ComponentAsyncState.TickResult.RESUMED;
			}
			return this.#suspendedTaskIDs.filter((t) => t !== null).length > 0 ? ComponentAsyncState.TickResult.IDLE : ComponentAsyncState.TickResult.DONE;
		}
		createWaitable(args) {
			return new Waitable({ target: args?.target });
		}
	}
	function getOrCreateAsyncState(componentIdx, init) {
		if (!ASYNC_STATE.has(componentIdx)) {
			const newState = new ComponentAsyncState({ componentIdx });
			ASYNC_STATE.set(componentIdx, newState);
		}
		return ASYNC_STATE.get(componentIdx);
	}
	const GLOBAL_COMPONENT_MEMORY_MAP = /* @__PURE__ */ new Map();
	function lookupMemoriesForComponent(args) {
		const { componentIdx } = args ?? {};
		if (args.componentIdx === void 0) throw new TypeError("missing component idx");
		const metas = GLOBAL_COMPONENT_MEMORY_MAP.get(componentIdx);
		if (!metas) return [];
		if (args.memoryIdx === void 0) return Object.values(metas);
		return metas[args.memoryIdx]?.memory;
	}
	class AsyncSubtask {
		static _ID = 0n;
		static State = {
			STARTING: 0,
			STARTED: 1,
			RETURNED: 2,
			CANCELLED_BEFORE_STARTED: 3,
			CANCELLED_BEFORE_RETURNED: 4
		};
		#id;
		#state = AsyncSubtask.State.STARTING;
		#componentIdx;
		#parentTask;
		#childTask = null;
		#dropped = false;
		#cancelRequested = false;
		#memoryIdx = null;
		#lenders = null;
		#waitable = null;
		#callbackFn = null;
		#callbackFnName = null;
		#postReturnFn = null;
		#onProgressFn = null;
		#pendingEventFn = null;
		#callMetadata = {};
		#resolved = false;
		#onResolveHandlers = [];
		#onStartHandlers = [];
		#result = null;
		#resultSet = false;
		fnName;
		target;
		isAsync;
		isManualAsync;
		cancelProgress = null;
		constructor(args) {
			if (typeof args.componentIdx !== "number") throw new Error("invalid componentIdx for subtask creation");
			this.#componentIdx = args.componentIdx;
			this.#id = ++AsyncSubtask._ID;
			this.fnName = args.fnName;
			if (!args.parentTask) throw new Error("missing parent task during subtask creation");
			this.#parentTask = args.parentTask;
			if (args.childTask) this.#childTask = args.childTask;
			if (args.memoryIdx) this.#memoryIdx = args.memoryIdx;
			if (!args.waitable) throw new Error("missing/invalid waitable");
			this.#waitable = args.waitable;
			if (args.callMetadata) this.#callMetadata = args.callMetadata;
			this.#lenders = [];
			this.target = args.target;
			this.isAsync = args.isAsync;
			this.isManualAsync = args.isManualAsync;
		}
		id() {
			return this.#id;
		}
		parentTaskID() {
			return this.#parentTask?.id();
		}
		childTaskID() {
			return this.#childTask?.id();
		}
		state() {
			return this.#state;
		}
		waitable() {
			return this.#waitable;
		}
		waitableRep() {
			return this.#waitable.idx();
		}
		join() {
			return this.#waitable.join(...arguments);
		}
		getPendingEvent() {
			return this.#waitable.getPendingEvent(...arguments);
		}
		hasPendingEvent() {
			return this.#waitable.hasPendingEvent(...arguments);
		}
		setPendingEvent() {
			return this.#waitable.setPendingEvent(...arguments);
		}
		setTarget(tgt) {
			this.target = tgt;
		}
		getResult() {
			if (!this.#resultSet) throw new Error("subtask result has not been set");
			return this.#result;
		}
		setResult(v) {
			if (this.#resultSet) throw new Error("subtask result has already been set");
			this.#result = v;
			this.#resultSet = true;
		}
		componentIdx() {
			return this.#componentIdx;
		}
		setChildTask(t) {
			if (!t) throw new Error("cannot set missing/invalid child task on subtask");
			if (this.#childTask) throw new Error("child task is already set on subtask");
			if (this.#parentTask === t) throw new Error("parent cannot be child");
			this.#childTask = t;
		}
		getChildTask(t) {
			return this.#childTask;
		}
		getParentTask() {
			return this.#parentTask;
		}
		setCallbackFn(f, name) {
			if (!f) return;
			if (this.#callbackFn) throw new Error("callback fn can only be set once");
			this.#callbackFn = f;
			this.#callbackFnName = name;
		}
		getCallbackFnName() {
			if (!this.#callbackFn) return;
			return this.#callbackFn.name;
		}
		setPostReturnFn(f) {
			if (!f) return;
			if (this.#postReturnFn) throw new Error("postReturn fn can only be set once");
			this.#postReturnFn = f;
		}
		setOnProgressFn(f) {
			if (this.#onProgressFn) throw new Error("on progress fn can only be set once");
			this.#onProgressFn = f;
		}
		isNotStarted() {
			return this.#state == AsyncSubtask.State.STARTING;
		}
		cancellationRequested() {
			return this.#cancelRequested;
		}
		requestCancellation() {
			_debugLog("[AsyncSubtask#requestCancellation()] args", {
				componentIdx: this.#componentIdx,
				subtaskID: this.#id,
				state: this.#state,
				childTaskID: this.childTaskID(),
				fnName: this.fnName
			});
			if (this.#cancelRequested) throw new Error("cancellation has already been requested for this subtask");
			this.#cancelRequested = true;
			if (this.#resolved) return;
			if (this.#childTask) {
				this.#childTask.requestCancellation();
				return;
			}
			this.onResolve(null);
		}
		registerOnStartHandler(f) {
			this.#onStartHandlers.push(f);
		}
		onStart(args) {
			_debugLog("[AsyncSubtask#onStart()] args", {
				componentIdx: this.#componentIdx,
				subtaskID: this.#id,
				parentTaskID: this.parentTaskID(),
				fnName: this.fnName,
				args
			});
			if (this.#onProgressFn) this.#onProgressFn();
			this.#parentTask.notifyProgress();
			this.#state = AsyncSubtask.State.STARTED;
			let result;
			if (this.#callMetadata.startFn) result = this.#callMetadata.startFn.apply(null, args?.startFnParams ?? []);
			return result;
		}
		registerOnResolveHandler(f) {
			this.#onResolveHandlers.push(f);
		}
		reject(subtaskErr) {
			if (this.#resolved) return;
			if (this.#onProgressFn) this.#onProgressFn();
			if (this.#state === AsyncSubtask.State.STARTING) this.#state = AsyncSubtask.State.CANCELLED_BEFORE_STARTED;
			else if (this.#state === AsyncSubtask.State.STARTED) this.#state = AsyncSubtask.State.CANCELLED_BEFORE_RETURNED;
			else throw new Error("cannot reject a completed subtask");
			this.#resolved = true;
			this.#parentTask.removeSubtask(this);
			this.#parentTask.reject(subtaskErr);
		}
		onResolve(subtaskValue) {
			_debugLog("[AsyncSubtask#onResolve()] args", {
				componentIdx: this.#componentIdx,
				subtaskID: this.#id,
				isAsync: this.isAsync,
				childTaskID: this.childTaskID(),
				parentTaskID: this.parentTaskID(),
				parentTaskFnName: this.#parentTask?.entryFnName(),
				fnName: this.fnName
			});
			if (this.#resolved) throw new Error("subtask has already been resolved");
			if (this.#onProgressFn) this.#onProgressFn();
			if (subtaskValue === null && this.#cancelRequested) {
				if (this.#state === AsyncSubtask.State.STARTING) this.#state = AsyncSubtask.State.CANCELLED_BEFORE_STARTED;
				else {
					if (this.#state !== AsyncSubtask.State.STARTED) throw new Error("resolved subtask must have been started before cancellation");
					this.#state = AsyncSubtask.State.CANCELLED_BEFORE_RETURNED;
				}
			} else {
				if (this.#state !== AsyncSubtask.State.STARTED) throw new Error("resolved subtask must have been started before completion");
				this.#state = AsyncSubtask.State.RETURNED;
			}
			this.setResult(subtaskValue);
			for (const f of this.#onResolveHandlers) try {
				f(subtaskValue);
			} catch (err) {
				console.error("error during subtask resolve handler", err);
				throw err;
			}
			const callMetadata = this.getCallMetadata();
			const memory = callMetadata.memory ?? this.#parentTask?.getReturnMemory() ?? lookupMemoriesForComponent({ componentIdx: this.#parentTask?.componentIdx() })[0];
			if (this.#state === AsyncSubtask.State.RETURNED && callMetadata && !callMetadata.returnFn && (this.isAsync || callMetadata.funcTypeIsAsync) && callMetadata.resultPtr && memory) {
				const { resultPtr, realloc } = callMetadata;
				const lowers = callMetadata.lowers;
				if (lowers && lowers.length > 0) lowers[0]({
					componentIdx: this.#componentIdx,
					memory,
					realloc,
					vals: [subtaskValue],
					storagePtr: resultPtr,
					stringEncoding: callMetadata.stringEncoding
				});
			}
			this.#resolved = true;
			this.#parentTask.removeSubtask(this);
			if (!this.isAsync) {
				this.deliverResolve();
				const rep = this.waitableRep();
				if (rep) try {
					if (this.#getComponentState().handles.remove(rep) !== this) throw new Error("unexpectedly received non-self Subtask from handle removal");
					this.drop();
				} catch (err) {
					_debugLog("[AsyncSubtask#onResolve()] failed to remove subtask after sync subtask completion", err);
				}
			}
		}
		getStateNumber() {
			return this.#state;
		}
		isReturned() {
			return this.#state === AsyncSubtask.State.RETURNED;
		}
		getCallMetadata() {
			return this.#callMetadata;
		}
		isResolved() {
			if (this.#state === AsyncSubtask.State.STARTING || this.#state === AsyncSubtask.State.STARTED) return false;
			if (this.#state === AsyncSubtask.State.RETURNED || this.#state === AsyncSubtask.State.CANCELLED_BEFORE_STARTED || this.#state === AsyncSubtask.State.CANCELLED_BEFORE_RETURNED) return true;
			throw new Error("unrecognized internal Subtask state [" + this.#state + "]");
		}
		addLender(handle) {
			_debugLog("[AsyncSubtask#addLender()] args", { handle });
			if (!Number.isNumber(handle)) throw new Error("missing/invalid lender handle [" + handle + "]");
			if (this.#lenders.length === 0 || this.isResolved()) throw new Error("subtask has no lendors or has already been resolved");
			handle.lends++;
			this.#lenders.push(handle);
		}
		deliverResolve() {
			_debugLog("[AsyncSubtask#deliverResolve()] args", {
				lenders: this.#lenders,
				parentTaskID: this.parentTaskID(),
				subtaskID: this.#id,
				childTaskID: this.childTaskID(),
				resolved: this.isResolved(),
				resolveDelivered: this.resolveDelivered()
			});
			if (this.resolveDelivered() || !this.isResolved()) throw new Error("subtask cannot deliver resolution twice, and the subtask must be resolved");
			for (const lender of this.#lenders) lender.lends--;
			this.#lenders = null;
		}
		resolveDelivered() {
			_debugLog("[AsyncSubtask#resolveDelivered()] args", {});
			if (this.#lenders === null && !this.isResolved()) throw new Error("invalid subtask state, lenders missing and subtask has not been resolved");
			return this.#lenders === null;
		}
		drop() {
			_debugLog("[AsyncSubtask#drop()] args", {
				componentIdx: this.#componentIdx,
				parentTaskID: this.#parentTask?.id(),
				parentTaskFnName: this.#parentTask?.entryFnName(),
				childTaskID: this.#childTask?.id(),
				childTaskFnName: this.#childTask?.entryFnName(),
				subtaskFnName: this.fnName
			});
			if (!this.#waitable) throw new Error("missing/invalid inner waitable");
			if (!this.resolveDelivered()) throw new Error("cannot drop a subtask which has not yet resolved");
			if (this.#waitable) this.#waitable.drop();
			this.#dropped = true;
		}
		#getComponentState() {
			const state = getOrCreateAsyncState(this.#componentIdx);
			if (!state) throw new Error("invalid/missing async state for component [" + componentIdx + "]");
			return state;
		}
		getWaitableHandleIdx() {
			_debugLog("[AsyncSubtask#getWaitableHandleIdx()] args", {});
			if (!this.#waitable) throw new Error("missing/invalid waitable");
			return this.waitableRep();
		}
	}
	class FutureValue {
		#start;
		#settled;
		#hideThen = 0;
		#thenFn;
		constructor(start) {
			if (typeof start !== "function") throw new TypeError("future start operation must be a function");
			this.#start = start;
			this.#thenFn = this.#then.bind(this);
		}
		get then() {
			return this.#hideThen === 0 ? this.#thenFn : void 0;
		}
		#read() {
			if (!this.#settled) this.#settled = Promise.resolve().then(this.#start);
			return this.#settled;
		}
		resolveAsValue(resolve) {
			this.#hideThen++;
			try {
				resolve(this);
			} finally {
				this.#hideThen--;
			}
		}
		#deliver(resolve, value) {
			if (value instanceof FutureValue) {
				value.resolveAsValue(resolve);
				return;
			}
			resolve(value);
		}
		#then(resolve, reject) {
			return this.#read().then((box) => this.#deliver(resolve, box.value), reject);
		}
	}
	const _coinFlip = () => {
		return Math.random() > .5;
	};
	const ASYNC_EVENT_CODE = {
		NONE: 0,
		SUBTASK: 1,
		STREAM_READ: 2,
		STREAM_WRITE: 3,
		FUTURE_READ: 4,
		FUTURE_WRITE: 5,
		TASK_CANCELLED: 6
	};
	const CURRENT_TASK_META = {};
	function _withGlobalCurrentTaskMeta(args) {
		_debugLog("[_withGlobalCurrentTaskMeta()] args", args);
		if (!args) throw new TypeError("args missing");
		if (args.taskID === void 0) throw new TypeError("missing task ID");
		if (args.componentIdx === void 0) throw new TypeError("missing component idx");
		if (!args.fn) throw new TypeError("missing fn");
		const { taskID, componentIdx, fn } = args;
		const previous = CURRENT_TASK_META[componentIdx] ?? null;
		const previousCurrent = CURRENT_TASK_META.current ?? null;
		try {
			CURRENT_TASK_META.current = CURRENT_TASK_META[componentIdx] = {
				taskID,
				componentIdx
			};
			return fn();
		} catch (err) {
			_debugLog("error while executing sync callee/callback", {
				...args,
				err
			});
			throw err;
		} finally {
			CURRENT_TASK_META[componentIdx] = previous;
			CURRENT_TASK_META.current = previousCurrent;
		}
	}
	async function _withGlobalCurrentTaskMetaAsync(args) {
		_debugLog("[_withGlobalCurrentTaskMetaAsync()] args", args);
		if (!args) throw new TypeError("args missing");
		if (args.taskID === void 0) throw new TypeError("missing task ID");
		if (args.componentIdx === void 0) throw new TypeError("missing component idx");
		if (!args.fn) throw new TypeError("missing fn");
		const { taskID, componentIdx, fn } = args;
		try {
			CURRENT_TASK_META.current = CURRENT_TASK_META[componentIdx] = {
				taskID,
				componentIdx
			};
			return await fn();
		} catch (err) {
			_debugLog("error while executing async callee/callback", {
				...args,
				err
			});
			throw err;
		} finally {
			CURRENT_TASK_META[componentIdx] = null;
			if (CURRENT_TASK_META.current?.taskID === taskID) CURRENT_TASK_META.current = null;
		}
	}
	class AsyncTask {
		static _ID = 0n;
		static State = {
			INITIAL: "initial",
			CANCELLED: "cancelled",
			CANCEL_PENDING: "cancel-pending",
			CANCEL_DELIVERED: "cancel-delivered",
			RESOLVED: "resolved"
		};
		static BlockResult = {
			CANCELLED: "block.cancelled",
			NOT_CANCELLED: "block.not-cancelled"
		};
		#id;
		#componentIdx;
		#state;
		#isAsync;
		#isManualAsync;
		#callingWasmExport = true;
		#lockFreeEntry = false;
		#preserveFutureResult;
		#entryFnName = null;
		#onResolveHandlers = [];
		#progressWaiters = [];
		#completionPromise = null;
		#completionValue;
		#completionReady = false;
		#settleCompletionPromise;
		#rejected = false;
		#exitPromise = null;
		#onExitHandlers = [];
		#memoryIdx = null;
		#memory = null;
		#callbackFn = null;
		#callbackFnName = null;
		#postReturnFn = null;
		#getCalleeParamsFn = null;
		#calleeIsAsync = null;
		#stringEncoding = null;
		#parentSubtask = null;
		#errHandling;
		#backpressurePromise;
		#backpressureWaiters = 0n;
		#returnLowerFns = null;
		#resourceScopeId;
		#resourceBorrowCount = 0;
		#resourceLenders = [];
		#resourceScopeExited = false;
		#subtasks = [];
		#entered = false;
		#exited = false;
		#errored = null;
		cancelled = false;
		cancelRequested = false;
		alwaysTaskReturn = false;
		returnCalls = 0;
		storage = [0, 0];
		tmpRetI64HighBits = 0;
		constructor(opts) {
			this.#id = ++AsyncTask._ID;
			this.#resourceScopeId = ++RESOURCE_SCOPE_ID;
			RESOURCE_SCOPE_TASKS.set(this.#resourceScopeId, this);
			if (opts?.componentIdx === void 0) throw new TypeError("missing component id during task creation");
			this.#componentIdx = opts.componentIdx;
			this.#state = AsyncTask.State.INITIAL;
			this.#isAsync = opts?.isAsync ?? false;
			this.#isManualAsync = opts?.isManualAsync ?? false;
			this.#preserveFutureResult = opts?.preserveFutureResult ?? false;
			this.#entryFnName = opts.entryFnName;
			this.#callingWasmExport = opts?.callingWasmExport !== false;
			const { promise: completionPromise, resolve: resolveCompletionPromise, reject: rejectCompletionPromise } = promiseWithResolvers();
			this.#completionPromise = completionPromise;
			completionPromise.catch(() => {});
			let completionSettled = false;
			const settleCompletionPromise = () => {
				if (completionSettled || !this.#completionReady) return;
				completionSettled = true;
				if (this.#errored !== null) rejectCompletionPromise(this.#errored);
				else if (this.#rejected) rejectCompletionPromise(this.#completionValue);
				else if (this.#preserveFutureResult && this.#completionValue instanceof FutureValue) this.#completionValue.resolveAsValue(resolveCompletionPromise);
				else resolveCompletionPromise(this.#completionValue);
			};
			this.#settleCompletionPromise = settleCompletionPromise;
			this.#onResolveHandlers.push((results) => {
				if (this.#parentSubtask !== null) return;
				if (!this.#isAsync && !this.#isManualAsync) return;
				this.#completionValue = results;
				this.#completionReady = true;
			});
			const { promise: exitPromise, resolve: resolveExitPromise, reject: rejectExitPromise } = promiseWithResolvers();
			this.#exitPromise = exitPromise;
			this.#onExitHandlers.push(() => {
				if (this.#parentSubtask === null && (this.#isAsync || this.#isManualAsync)) settleCompletionPromise();
				resolveExitPromise();
			});
			if (opts.callbackFn) this.#callbackFn = opts.callbackFn;
			if (opts.callbackFnName) this.#callbackFnName = opts.callbackFnName;
			if (opts.getCalleeParamsFn) this.#getCalleeParamsFn = opts.getCalleeParamsFn;
			if (opts.stringEncoding) this.#stringEncoding = opts.stringEncoding;
			if (opts.parentSubtask) this.#parentSubtask = opts.parentSubtask;
			if (opts.errHandling) this.#errHandling = opts.errHandling;
		}
		taskState() {
			return this.#state;
		}
		id() {
			return this.#id;
		}
		componentIdx() {
			return this.#componentIdx;
		}
		entryFnName() {
			return this.#entryFnName;
		}
		resourceScopeId() {
			return this.#resourceScopeId;
		}
		addBorrowedHandle() {
			if (this.#resourceScopeExited) throw new Error("cannot add a borrow to an exited resource scope");
			this.#resourceBorrowCount++;
		}
		removeBorrowedHandle() {
			if (this.#resourceBorrowCount === 0) throw new Error("resource borrow count underflow");
			this.#resourceBorrowCount--;
		}
		addResourceLender(table, handle) {
			if (this.#resourceScopeExited) throw new Error("cannot add a lender to an exited resource scope");
			this.#resourceLenders.push({
				table,
				handle
			});
		}
		validateResourceBorrowScope() {
			if (this.#resourceScopeExited) return;
			if (this.#resourceBorrowCount !== 0) throw new WebAssemblyRuntimeError("borrow handles still remain at the end of the call");
			for (const { table, handle } of this.#resourceLenders) {
				const idx = handle << 1;
				const lendCount = table[idx];
				if (!Number.isInteger(lendCount) || lendCount <= 0 || lendCount >= 2 ** 30) throw new Error("invalid resource lender state at scope exit");
				table[idx] = lendCount - 1;
			}
			this.#resourceLenders = [];
			this.#resourceScopeExited = true;
			RESOURCE_SCOPE_TASKS.delete(this.#resourceScopeId);
		}
		completionPromise() {
			return this.#completionPromise;
		}
		settleCompletion() {
			this.#settleCompletionPromise();
		}
		exitPromise() {
			return this.#exitPromise;
		}
		waitForProgress() {
			const { promise, resolve } = promiseWithResolvers();
			this.#progressWaiters.push(resolve);
			return promise;
		}
		notifyProgress() {
			const waiters = this.#progressWaiters;
			this.#progressWaiters = [];
			for (const resolve of waiters) resolve();
		}
		isAsync() {
			return this.#isAsync;
		}
		isManualAsync() {
			return this.#isManualAsync;
		}
		isSync() {
			return !this.isAsync();
		}
		getErrHandling() {
			return this.#errHandling;
		}
		hasCallback() {
			return this.#callbackFn !== null;
		}
		getReturnMemoryIdx() {
			return this.#memoryIdx;
		}
		setReturnMemoryIdx(idx) {
			if (idx === null) return;
			this.#memoryIdx = idx;
		}
		getReturnMemory() {
			return this.#memory;
		}
		setReturnMemory(m) {
			if (m === null) return;
			this.#memory = m;
		}
		setReturnLowerFns(fns) {
			this.#returnLowerFns = fns;
		}
		getReturnLowerFns() {
			return this.#returnLowerFns;
		}
		setCalleeIsAsync(value) {
			if (typeof value !== "boolean") throw new TypeError("callee async state must be a boolean");
			this.#calleeIsAsync = value;
		}
		setParentSubtask(subtask) {
			if (!subtask || !(subtask instanceof AsyncSubtask)) return;
			if (this.#parentSubtask) throw new Error("parent subtask can only be set once");
			this.#parentSubtask = subtask;
		}
		getParentSubtask() {
			return this.#parentSubtask;
		}
		getRootTask() {
			let currentSubtask = this.getParentSubtask();
			let task = this;
			while (currentSubtask) {
				task = currentSubtask.getParentTask();
				currentSubtask = task.getParentSubtask();
			}
			return task;
		}
		setPostReturnFn(f) {
			if (!f) return;
			if (this.#postReturnFn) throw new Error("postReturn fn can only be set once");
			this.#postReturnFn = f;
		}
		setCallbackFn(f, name) {
			if (!f) return;
			if (this.#callbackFn) throw new Error("callback fn can only be set once");
			this.#callbackFn = f;
			this.#callbackFnName = name;
		}
		getCallbackFnName() {
			if (!this.#callbackFnName) return;
			return this.#callbackFnName;
		}
		runCallbackFn(...args) {
			if (!this.#callbackFn) throw new Error("no callback function has been set for task");
			if (this.#callbackFn._jcoMaySuspend === false) return _withGlobalCurrentTaskMeta({
				taskID: this.#id,
				componentIdx: this.#componentIdx,
				fn: () => this.#callbackFn.apply(null, args)
			});
			return _withGlobalCurrentTaskMetaAsync({
				taskID: this.#id,
				componentIdx: this.#componentIdx,
				fn: () => {
					return this.#callbackFn.apply(null, args);
				}
			});
		}
		getCalleeParams() {
			if (!this.#getCalleeParamsFn) throw new Error("missing/invalid getCalleeParamsFn");
			return this.#getCalleeParamsFn();
		}
		mayBlock() {
			return this.isAsync() || this.isManualAsync() || this.isResolvedState();
		}
		mayEnter(task) {
			const cstate = getOrCreateAsyncState(this.#componentIdx);
			if (cstate.hasBackpressure()) {
				_debugLog("[AsyncTask#mayEnter()] disallowed due to backpressure", { taskID: this.#id });
				return false;
			}
			if (!cstate.callingSyncImport()) {
				_debugLog("[AsyncTask#mayEnter()] disallowed due to sync import call", { taskID: this.#id });
				return false;
			}
			if (!(cstate.callingSyncExport && !task.isAsync)) {
				_debugLog("[AsyncTask#mayEnter()] disallowed due to sync export w/ sync pending", { taskID: this.#id });
				return false;
			}
			return true;
		}
		enterSync() {
			if (this.needsExclusiveLock()) {
				const cstate = getOrCreateAsyncState(this.#componentIdx);
				if (!cstate.isExclusivelyLocked()) cstate.exclusiveLock(this.#id);
				else {
					this.#lockFreeEntry = true;
					_debugLog("[AsyncTask#enterSync()] entering without exclusive lock", {
						taskID: this.#id,
						componentIdx: this.#componentIdx
					});
				}
			}
			return true;
		}
		tryEnter() {
			if (this.#entered) throw new Error(`task with ID [${this.#id}] should not be entered twice`);
			if (this.deliverPendingCancel({ cancellable: true })) {
				this.cancel();
				return false;
			}
			const cstate = getOrCreateAsyncState(this.#componentIdx);
			if (this.isSync()) {
				this.#entered = true;
				return true;
			}
			if (cstate.hasBackpressure()) return null;
			if (this.needsExclusiveLock()) {
				if (cstate.isExclusivelyLocked()) return null;
				cstate.exclusiveLock(this.#id);
			}
			if (this.deliverPendingCancel({ cancellable: true })) {
				cstate.exclusiveRelease(this.#id);
				this.cancel();
				return false;
			}
			this.#entered = true;
			return true;
		}
		async enter(opts) {
			_debugLog("[AsyncTask#enter()] args", {
				taskID: this.#id,
				componentIdx: this.#componentIdx,
				subtaskID: this.getParentSubtask()?.id(),
				args: opts,
				entryFnName: this.#entryFnName
			});
			if (this.#entered) throw new Error(`task with ID [${this.#id}] should not be entered twice`);
			if (this.deliverPendingCancel({ cancellable: true })) {
				this.cancel();
				return false;
			}
			const cstate = getOrCreateAsyncState(this.#componentIdx);
			if (opts?.isHost) {
				this.#entered = true;
				const parentTask = this.#parentSubtask?.getParentTask();
				if (parentTask?.taskState() === AsyncTask.State.CANCEL_DELIVERED || parentTask && !parentTask.hasCallback()) parentTask.notifyProgress();
				return this.#entered;
			}
			if (this.isSync()) {
				this.#entered = true;
				if (this.#isManualAsync) {
					if (this.needsExclusiveLock()) await cstate.acquireExclusiveLock(this.#id);
				}
				return this.#entered;
			}
			if (cstate.hasBackpressure()) {
				cstate.addBackpressureWaiter();
				const result = await this.waitUntil({
					readyFn: () => {
						return !cstate.hasBackpressure();
					},
					cancellable: true
				});
				cstate.removeBackpressureWaiter();
				if (!result || this.isCancelled()) {
					if (!this.isResolvedState()) this.cancel();
					return false;
				}
			}
			if (this.needsExclusiveLock()) await cstate.acquireExclusiveLock(this.#id);
			if (this.isResolvedState() || this.isCancelled()) {
				cstate.exclusiveRelease(this.#id);
				return false;
			}
			if (this.deliverPendingCancel({ cancellable: true })) {
				cstate.exclusiveRelease(this.#id);
				this.cancel();
				return false;
			}
			this.#entered = true;
			return this.#entered;
		}
		isRunningState() {
			return this.#state !== AsyncTask.State.RESOLVED;
		}
		isResolvedState() {
			return this.#state === AsyncTask.State.RESOLVED;
		}
		isResolved() {
			return this.#state === AsyncTask.State.RESOLVED;
		}
		isExited() {
			return this.#exited;
		}
		async waitUntil(opts) {
			const { readyFn, cancellable } = opts;
			_debugLog("[AsyncTask#waitUntil()] args", {
				taskID: this.#id,
				args: { cancellable }
			});
			return await this.suspendUntil({
				readyFn,
				cancellable
			});
		}
		async yieldUntil(opts) {
			const { readyFn, cancellable } = opts;
			_debugLog("[AsyncTask#yieldUntil()]", {
				taskID: this.#id,
				args: { cancellable },
				componentIdx: this.#componentIdx
			});
			if (await this.immediateSuspend({
				readyFn,
				cancellable
			})) return {
				code: ASYNC_EVENT_CODE.NONE,
				payload0: 0,
				payload1: 0
			};
			return {
				code: ASYNC_EVENT_CODE.TASK_CANCELLED,
				payload0: 0,
				payload1: 0
			};
		}
		async suspendUntil(opts) {
			const { cancellable, readyFn } = opts;
			_debugLog("[AsyncTask#suspendUntil()] args", {
				taskID: this.#id,
				args: { cancellable },
				componentIdx: this.#componentIdx
			});
			if (this.deliverPendingCancel({ cancellable })) return false;
			return await this.immediateSuspendUntil({
				readyFn,
				cancellable
			});
		}
		suspendUntilCallback(opts, onResume) {
			const { cancellable, readyFn } = opts;
			if (this.deliverPendingCancel({ cancellable })) {
				onResume(false);
				return;
			}
			getOrCreateAsyncState(this.#componentIdx).suspendTask({
				task: this,
				cancellable,
				readyFn: () => {
					if (cancellable && this.#state === AsyncTask.State.CANCEL_PENDING) return true;
					return readyFn();
				},
				onResume: (keepGoing) => {
					if (keepGoing && this.deliverPendingCancel({ cancellable })) keepGoing = false;
					onResume(keepGoing);
				}
			});
		}
		async immediateSuspendUntil(opts) {
			const { cancellable, readyFn } = opts;
			_debugLog("[AsyncTask#immediateSuspendUntil()] args", {
				args: {
					cancellable,
					readyFn
				},
				taskID: this.#id,
				componentIdx: this.#componentIdx
			});
			if (readyFn() && true) {
				if (_coinFlip()) return true;
			}
			return await this.immediateSuspend({
				cancellable,
				readyFn
			});
		}
		async immediateSuspend(opts) {
			const { cancellable, readyFn } = opts;
			_debugLog("[AsyncTask#immediateSuspend()] args", {
				cancellable,
				readyFn
			});
			if (this.deliverPendingCancel({ cancellable })) return false;
			const keepGoing = await getOrCreateAsyncState(this.#componentIdx).suspendTask({
				task: this,
				cancellable,
				readyFn: () => {
					if (cancellable && this.#state === AsyncTask.State.CANCEL_PENDING) return true;
					return readyFn();
				}
			});
			if (keepGoing && this.deliverPendingCancel({ cancellable })) return false;
			return keepGoing;
		}
		deliverPendingCancel(opts) {
			const { cancellable } = opts;
			_debugLog("[AsyncTask#deliverPendingCancel()]", {
				args: { cancellable },
				taskID: this.#id,
				componentIdx: this.#componentIdx
			});
			if (cancellable && this.#state === AsyncTask.State.CANCEL_PENDING) {
				this.#state = AsyncTask.State.CANCEL_DELIVERED;
				return true;
			}
			return false;
		}
		isCancelled() {
			return this.cancelled;
		}
		cancellationRequested() {
			return this.cancelRequested;
		}
		requestCancellation() {
			_debugLog("[AsyncTask#requestCancellation()] args", {
				taskID: this.#id,
				componentIdx: this.#componentIdx,
				state: this.#state
			});
			if (this.isResolvedState() || this.cancelRequested) return;
			this.cancelRequested = true;
			if (this.#state === AsyncTask.State.INITIAL) this.#state = AsyncTask.State.CANCEL_PENDING;
			getOrCreateAsyncState(this.#componentIdx).runTickLoop();
		}
		cancel(args) {
			_debugLog("[AsyncTask#cancel()] args", {});
			if (this.taskState() !== AsyncTask.State.CANCEL_DELIVERED) throw new Error(`(component [${this.#componentIdx}]) task [${this.#id}] invalid task state [${this.taskState()}] for cancellation`);
			this.validateResourceBorrowScope();
			this.cancelled = true;
			this.onResolve(args?.error ?? null);
			this.#state = AsyncTask.State.RESOLVED;
			if (!this.#entered) this.notifyProgress();
		}
		onResolve(taskValue) {
			const handlers = this.#onResolveHandlers;
			this.#onResolveHandlers = [];
			for (const f of handlers) try {
				f(taskValue);
			} catch (err) {
				_debugLog("[AsyncTask#onResolve] error during task resolve handler", err);
				throw err;
			}
			if (this.#rejected) {
				this.#parentSubtask?.reject(taskValue);
				return;
			}
			const parentSubtaskPending = this.#parentSubtask && !this.#parentSubtask.isResolved();
			const taskReturned = !this.isCancelled();
			if (parentSubtaskPending && taskReturned) {
				const meta = this.#parentSubtask.getCallMetadata();
				if (meta.returnFn && !meta.returnFnCalled) {
					_debugLog("[AsyncTask#onResolve()] running returnFn", {
						componentIdx: this.#componentIdx,
						taskID: this.#id,
						subtaskID: this.#parentSubtask.id()
					});
					const callerTask = this.#parentSubtask.getParentTask();
					_withGlobalCurrentTaskMeta({
						taskID: callerTask.id(),
						componentIdx: callerTask.componentIdx(),
						fn: () => meta.returnFn.apply(null, [taskValue, meta.resultPtr])
					});
					meta.returnFnCalled = true;
				}
			}
			if (this.#postReturnFn && taskReturned) {
				_debugLog("[AsyncTask#onResolve()] running post return ", {
					componentIdx: this.#componentIdx,
					taskID: this.#id
				});
				try {
					_withGlobalCurrentTaskMeta({
						taskID: this.#id,
						componentIdx: this.#componentIdx,
						fn: () => this.#postReturnFn(taskValue)
					});
				} catch (err) {
					_debugLog("[AsyncTask#onResolve] error during task resolve handler", err);
					throw err;
				}
			}
			if (parentSubtaskPending) this.#parentSubtask.onResolve(taskValue);
		}
		registerOnResolveHandler(f) {
			this.#onResolveHandlers.push(f);
		}
		isRejected() {
			return this.#rejected;
		}
		isErrored() {
			return this.#errored;
		}
		setErrored(err) {
			if (this.#errored === null) this.#errored = err;
		}
		reject(taskErr) {
			_debugLog("[AsyncTask#reject()] args", {
				componentIdx: this.#componentIdx,
				taskID: this.#id,
				parentSubtask: this.#parentSubtask,
				parentSubtaskID: this.#parentSubtask?.id(),
				entryFnName: this.entryFnName(),
				callbackFnName: this.#callbackFnName,
				errMsg: taskErr.message
			});
			this.setErrored(taskErr);
			if (this.#rejected) return;
			if (this.isResolvedState()) {
				this.#rejected = true;
				this.#errored = taskErr;
				const parentTask = this.#parentSubtask?.getParentTask();
				if (parentTask) parentTask.reject(taskErr);
				return;
			}
			this.#rejected = true;
			this.cancelRequested = true;
			this.#state = AsyncTask.State.CANCEL_PENDING;
			this.deliverPendingCancel({ cancellable: true });
			this.cancel({ error: taskErr });
		}
		resolve(results) {
			_debugLog("[AsyncTask#resolve()] args", {
				componentIdx: this.#componentIdx,
				taskID: this.#id,
				entryFnName: this.entryFnName(),
				callbackFnName: this.#callbackFnName
			});
			if (this.#state === AsyncTask.State.RESOLVED) throw new Error(`(component [${this.#componentIdx}]) task [${this.#id}]  is already resolved (did you forget to wait for an import?)`);
			this.validateResourceBorrowScope();
			this.#state = AsyncTask.State.RESOLVED;
			switch (results.length) {
				case 0:
					this.onResolve(void 0);
					break;
				case 1:
					this.onResolve(results[0]);
					break;
				default:
					_debugLog("[AsyncTask#resolve()] unexpected number of results", {
						componentIdx: this.#componentIdx,
						results,
						taskID: this.#id,
						subtaskID: this.#parentSubtask?.id(),
						entryFnName: this.#entryFnName,
						callbackFnName: this.#callbackFnName
					});
					throw new Error("unexpected number of results");
			}
		}
		exit(args) {
			_debugLog("[AsyncTask#exit()]", {
				componentIdx: this.#componentIdx,
				taskID: this.#id
			});
			if (this.#exited) throw new Error("task has already exited");
			if (this.#state !== AsyncTask.State.RESOLVED) throw new Error(`(component [${this.#componentIdx}]) task [${this.#id}] exited without resolution`);
			this.validateResourceBorrowScope();
			const state = getOrCreateAsyncState(this.#componentIdx);
			if (!state) throw new Error("missing async state for component [" + this.#componentIdx + "]");
			if (this.#componentIdx !== -1 && !args?.skipExclusiveLockCheck && !this.#lockFreeEntry) {
				if (this.needsExclusiveLock() && !state.exclusivelyLockedBy(this.#id)) throw new Error(`task [${this.#id}] exit: component [${this.#componentIdx}] should have been exclusively locked by it`);
			}
			state.exclusiveRelease(this.#id);
			this.notifyProgress();
			for (const f of this.#onExitHandlers) try {
				f();
			} catch (err) {
				console.error("error during task exit handler", err);
				throw err;
			}
			this.#exited = true;
			clearCurrentTask(this.#componentIdx, this.id());
		}
		needsExclusiveLock() {
			if (this.#componentIdx === -1) return false;
			if (!this.#callingWasmExport) return false;
			return !this.#isAsync || this.hasCallback() || this.#calleeIsAsync === false;
		}
		createSubtask(args) {
			_debugLog("[AsyncTask#createSubtask()] args", args);
			const { componentIdx, childTask, callMetadata, fnName, isAsync, isManualAsync } = args;
			const cstate = getOrCreateAsyncState(this.#componentIdx);
			if (!cstate) throw new Error(`invalid/missing async state for component idx [${componentIdx}]`);
			const waitable = new Waitable({
				componentIdx: this.#componentIdx,
				target: `subtask (internal ID [${this.#id}])`
			});
			const newSubtask = new AsyncSubtask({
				componentIdx,
				childTask,
				parentTask: this,
				callMetadata,
				isAsync,
				isManualAsync,
				fnName,
				waitable
			});
			this.#subtasks.push(newSubtask);
			newSubtask.setTarget(`subtask (internal ID [${newSubtask.id()}], waitable [${waitable.idx()}], component [${componentIdx}])`);
			waitable.setIdx(cstate.handles.insert(newSubtask));
			waitable.setTarget(`waitable for subtask (waitable id [${waitable.idx()}], subtask internal ID [${newSubtask.id()}])`);
			return newSubtask;
		}
		getLatestSubtask() {
			return this.#subtasks.at(-1);
		}
		getSubtaskByWaitableRep(rep) {
			if (rep === void 0) throw new TypeError("missing rep");
			return this.#subtasks.find((s) => s.waitableRep() === rep);
		}
		currentSubtask() {
			_debugLog("[AsyncTask#currentSubtask()]");
			if (this.#subtasks.length === 0) return;
			return this.#subtasks.at(-1);
		}
		removeSubtask(subtask) {
			if (this.#subtasks.length === 0) throw new Error("cannot end current subtask: no current subtask");
			this.#subtasks = this.#subtasks.filter((t) => t !== subtask);
			return subtask;
		}
	}
	function createNewCurrentTask(args) {
		_debugLog("[createNewCurrentTask()] args", args);
		const { componentIdx, isAsync, isManualAsync, preserveFutureResult, entryFnName, parentSubtaskID, callbackFnName, getCallbackFn, getParamsFn, stringEncoding, errHandling, getCalleeParamsFn, resultPtr, callingWasmExport } = args;
		if (componentIdx === void 0 || componentIdx === null) throw new Error("missing/invalid component instance index while starting task");
		let taskMetas = ASYNC_TASKS_BY_COMPONENT_IDX.get(componentIdx);
		const callbackFn = getCallbackFn ? getCallbackFn() : null;
		const newTask = new AsyncTask({
			componentIdx,
			isAsync,
			isManualAsync,
			preserveFutureResult,
			entryFnName,
			callbackFn,
			callbackFnName,
			stringEncoding,
			getCalleeParamsFn,
			resultPtr,
			errHandling,
			callingWasmExport
		});
		const newTaskID = newTask.id();
		const newTaskMeta = {
			id: newTaskID,
			componentIdx,
			task: newTask
		};
		ASYNC_CURRENT_TASK_IDS.push(newTaskID);
		ASYNC_CURRENT_COMPONENT_IDXS.push(componentIdx);
		if (!taskMetas) {
			taskMetas = [newTaskMeta];
			ASYNC_TASKS_BY_COMPONENT_IDX.set(componentIdx, [newTaskMeta]);
		} else taskMetas.push(newTaskMeta);
		return [newTask, newTaskID];
	}
	function _checkMayLeave(componentIdx) {
		if (INSTANCE_FLAGS.get(componentIdx)?.value !== 1) throw new WebAssemblyRuntimeError("cannot leave component instance");
	}
	function _getGlobalCurrentTaskMeta(componentIdx) {
		const v = componentIdx === void 0 || componentIdx === null ? CURRENT_TASK_META.current : CURRENT_TASK_META[componentIdx];
		if (v === void 0 || v === null) return;
		return { ...v };
	}
	function _setGlobalCurrentTaskMeta(args) {
		if (!args) throw new TypeError("args missing");
		if (args.taskID === void 0) throw new TypeError("missing task ID");
		if (args.componentIdx === void 0) throw new TypeError("missing component idx");
		const { taskID, componentIdx } = args;
		return CURRENT_TASK_META.current = CURRENT_TASK_META[componentIdx] = {
			taskID,
			componentIdx
		};
	}
	async function _clearCurrentTask(args) {
		_debugLog("[_clearCurrentTask()] args", args);
		if (!args) throw new TypeError("args missing");
		if (args.taskID === void 0) throw new TypeError("missing task ID");
		if (args.componentIdx === void 0) throw new TypeError("missing component idx");
		const { taskID, componentIdx } = args;
		const meta = CURRENT_TASK_META[componentIdx];
		if (!meta) throw new Error(`missing current task meta for component idx [${componentIdx}]`);
		if (meta.taskID !== taskID) throw new Error(`task ID [${meta.taskID}] != requested ID [${taskID}]`);
		if (meta.componentIdx !== componentIdx) throw new Error(`component idx [${meta.componentIdx}] != requested idx [${componentIdx}]`);
		CURRENT_TASK_META[componentIdx] = null;
		if (CURRENT_TASK_META.current?.taskID === taskID) CURRENT_TASK_META.current = null;
	}
	function _lowerImportBackwardsCompat(args) {
		const params = [...arguments].slice(1);
		_debugLog("[_lowerImportBackwardsCompat()] args", {
			args,
			params
		});
		const { functionIdx, componentIdx, isAsync, isManualAsync, paramLiftFns, resultLowerFns, hasResultPointer, funcTypeIsAsync, metadata, memoryIdx, getMemoryFn, getReallocFn, importFn, stringEncoding } = args;
		_checkMayLeave(componentIdx);
		let meta = _getGlobalCurrentTaskMeta(componentIdx);
		let createdTask;
		if (!meta) {
			if (funcTypeIsAsync || isAsync && !isManualAsync) throw new Error("p3 async wasm exports cannot use backwards compat auto-task init");
			const [newTask, newTaskID] = createNewCurrentTask({
				componentIdx,
				isAsync,
				isManualAsync,
				callingWasmExport: false
			});
			createdTask = newTask;
			createdTask.registerOnResolveHandler(() => {
				_clearCurrentTask({
					taskID: task.id(),
					componentIdx: task.componentIdx()
				});
			});
			_setGlobalCurrentTaskMeta({
				componentIdx,
				taskID: newTaskID
			});
			meta = _getGlobalCurrentTaskMeta(componentIdx);
		}
		const { taskID } = meta;
		const taskMeta = getCurrentTask(componentIdx, taskID);
		if (!taskMeta) throw new Error("invalid/missing async task meta");
		const task = taskMeta.task;
		if (!task) throw new Error("invalid/missing async task");
		getOrCreateAsyncState(componentIdx);
		if (!task.mayBlock() && funcTypeIsAsync && !isAsync) throw new Error("non async exports cannot synchronously call async functions");
		const memory = getMemoryFn();
		const resultPtr = hasResultPointer ? params[params.length - 1] : void 0;
		const subtask = task.createSubtask({
			componentIdx,
			parentTask: task,
			fnName: importFn.fnName,
			isAsync,
			isManualAsync,
			callMetadata: {
				memoryIdx,
				memory,
				realloc: getReallocFn?.(),
				getReallocFn,
				resultPtr,
				lowers: resultLowerFns,
				funcTypeIsAsync,
				stringEncoding
			}
		});
		task.setReturnMemoryIdx(memoryIdx);
		task.setReturnMemory(getMemoryFn());
		subtask.onStart();
		if (!isManualAsync && !isAsync && !funcTypeIsAsync) {
			if (createdTask) createdTask.enterSync();
			importFn(...params);
			if (!funcTypeIsAsync && !subtask.isReturned()) throw new Error("post-execution subtasks must either be async or returned");
			const syncRes = subtask.getResult();
			if (createdTask) createdTask.resolve([syncRes]);
			return syncRes;
		}
		if (!isManualAsync && !isAsync && funcTypeIsAsync) {
			const { promise, resolve, reject } = promiseWithResolvers();
			queueMicrotask(async () => {
				try {
					await importFn(...params);
					if (!subtask.isResolved()) await task.suspendUntil({ readyFn: () => subtask.isResolved() });
					resolve(subtask.getResult());
				} catch (err) {
					reject(err);
				}
			});
			return promise;
		}
		const subtaskState = subtask.getStateNumber();
		if (subtaskState < 0 || subtaskState >= 16) throw new Error("invalid subtask state, out of valid range");
		subtask.setOnProgressFn(() => {
			subtask.setPendingEvent(() => {
				if (subtask.isResolved()) subtask.deliverResolve();
				return {
					code: ASYNC_EVENT_CODE.SUBTASK,
					payload0: subtask.waitableRep(),
					payload1: subtask.getStateNumber()
				};
			});
		});
		const requiresManualAsyncResult = !isAsync && !funcTypeIsAsync && isManualAsync;
		let manualAsyncResult;
		if (requiresManualAsyncResult) manualAsyncResult = promiseWithResolvers();
		queueMicrotask(async () => {
			try {
				_debugLog("[_lowerImportBackwardsCompat()] calling lowered import", {
					importFn,
					params
				});
				if (createdTask) await createdTask.enter();
				const asyncRes = await importFn(...params);
				if (requiresManualAsyncResult) manualAsyncResult.resolve(subtask.getResult());
				if (createdTask) createdTask.resolve([asyncRes]);
			} catch (err) {
				_debugLog("[_lowerImportBackwardsCompat()] import fn error:", err);
				if (requiresManualAsyncResult) {
					manualAsyncResult.reject(err);
					return;
				}
				task.setErrored(err);
				task.reject(err);
			}
		});
		if (requiresManualAsyncResult) return manualAsyncResult.promise;
		_debugLog("[_lowerImportBackwardsCompat()] async-lowered import return", {
			fnName: importFn.fnName,
			componentIdx,
			subtaskID: subtask.id(),
			waitableRep: subtask.waitableRep(),
			subtaskState,
			packedResult: Number(subtask.waitableRep()) << 4 | subtaskState
		});
		return Number(subtask.waitableRep()) << 4 | subtaskState;
	}
	const CURRENT_TASK_MAY_BLOCK = globalThis.WebAssembly ? new globalThis.WebAssembly.Global({
		value: "i32",
		mutable: true
	}, 0) : false;
	function _liftFlatU8(ctx) {
		_debugLog("[_liftFlatU8()] args", { ctx });
		let val;
		if (ctx.useDirectParams) {
			if (ctx.params.length === 0) throw new Error("expected at least a single i32 argument");
			val = ctx.params[0];
			ctx.params = ctx.params.slice(1);
			return [val, ctx];
		}
		if (ctx.storageLen !== void 0 && ctx.storageLen < 1) throw new Error(`insufficient storage ([${ctx.storageLen}] bytes) for lift (u8 requires 1 byte)`);
		val = new DataView(ctx.memory.buffer).getUint8(ctx.storagePtr, true);
		ctx.storagePtr += 1;
		if (ctx.storageLen !== void 0) ctx.storageLen -= 1;
		return [val, ctx];
	}
	function _liftFlatU16(ctx) {
		_debugLog("[_liftFlatU16()] args", { ctx });
		let val;
		if (ctx.useDirectParams) {
			if (ctx.params.length === 0) throw new Error("expected at least a single i32 argument");
			val = ctx.params[0];
			ctx.params = ctx.params.slice(1);
			return [val, ctx];
		}
		if (ctx.storageLen !== void 0 && ctx.storageLen < 2) throw new Error(`insufficient storage ([${ctx.storageLen}] bytes) for lift (u16 requires 2 bytes)`);
		val = new DataView(ctx.memory.buffer).getUint16(ctx.storagePtr, true);
		ctx.storagePtr += 2;
		if (ctx.storageLen !== void 0) ctx.storageLen -= 2;
		const rem = ctx.storagePtr % 2;
		if (rem !== 0) ctx.storagePtr += 2 - rem;
		return [val, ctx];
	}
	function _liftFlatU32(ctx) {
		_debugLog("[_liftFlatU32()] args", { ctx });
		let val;
		if (ctx.useDirectParams) {
			if (ctx.params.length === 0) throw new Error("expected at least a single i34 argument");
			val = ctx.params[0] >>> 0;
			ctx.params = ctx.params.slice(1);
			return [val, ctx];
		}
		if (ctx.storageLen !== void 0 && ctx.storageLen < 4) throw new Error(`insufficient storage ([${ctx.storageLen}] bytes) for lift (u32 requires 4 bytes)`);
		val = new DataView(ctx.memory.buffer).getUint32(ctx.storagePtr, true);
		ctx.storagePtr += 4;
		if (ctx.storageLen !== void 0) ctx.storageLen -= 4;
		return [val, ctx];
	}
	function _liftFlatU64(ctx) {
		_debugLog("[_liftFlatU64()] args", { ctx });
		let val;
		if (ctx.useDirectParams) {
			if (ctx.params.length === 0) throw new Error("expected at least one single i64 argument");
			if (typeof ctx.params[0] !== "bigint") throw new Error("expected bigint");
			val = BigInt.asUintN(64, ctx.params[0]);
			ctx.params = ctx.params.slice(1);
			return [val, ctx];
		}
		if (ctx.storageLen !== void 0 && ctx.storageLen < 8) throw new Error(`insufficient storage ([${ctx.storageLen}] bytes) for lift (u64 requires 8 bytes)`);
		val = new DataView(ctx.memory.buffer).getBigUint64(ctx.storagePtr, true);
		ctx.storagePtr += 8;
		if (ctx.storageLen !== void 0) ctx.storageLen -= 8;
		return [val, ctx];
	}
	function _liftFlatStringUTF8(ctx) {
		_debugLog("[_liftFlatStringUTF8()] args", { ctx });
		let val;
		if (ctx.useDirectParams) {
			if (ctx.params.length < 2) throw new Error("expected at least two u32 arguments");
			let offset = ctx.params[0];
			if (typeof offset === "bigint") offset = Number(offset);
			if (!Number.isSafeInteger(offset)) throw new Error("invalid offset");
			const len = ctx.params[1];
			if (!Number.isSafeInteger(len)) throw new Error("invalid len");
			val = TEXT_DECODER_UTF8.decode(new DataView(ctx.memory.buffer, offset, len));
			ctx.params = ctx.params.slice(2);
			return [val, ctx];
		}
		const rem = ctx.storagePtr % 4;
		if (rem !== 0) ctx.storagePtr += 4 - rem;
		const dv = new DataView(ctx.memory.buffer);
		const start = dv.getUint32(ctx.storagePtr, true);
		const codeUnits = dv.getUint32(ctx.storagePtr + 4, true);
		val = TEXT_DECODER_UTF8.decode(new Uint8Array(ctx.memory.buffer, start, codeUnits));
		ctx.storagePtr += 8;
		if (ctx.storageLen !== void 0) ctx.storagelen -= 8;
		return [val, ctx];
	}
	function _liftFlatStringUTF16(ctx) {
		_debugLog("[_liftFlatStringUTF16()] args", { ctx });
		let val;
		if (ctx.useDirectParams) {
			if (ctx.params.length < 2) throw new Error("expected at least two u32 arguments");
			let offset = ctx.params[0];
			if (typeof offset === "bigint") offset = Number(offset);
			if (!Number.isSafeInteger(offset)) throw new Error("invalid offset");
			const len = ctx.params[1];
			if (!Number.isSafeInteger(len)) throw new Error("invalid len");
			val = utf16Decoder.decode(new DataView(ctx.memory.buffer, offset, len));
			ctx.params = ctx.params.slice(2);
			return [val, ctx];
		}
		const data = new DataView(ctx.memory.buffer);
		const start = data.getUint32(ctx.storagePtr, vals[0], true);
		const codeUnits = data.getUint32(ctx.storagePtr, vals[0] + 4, true);
		val = utf16Decoder.decode(new Uint16Array(ctx.memory.buffer, start, codeUnits));
		ctx.storagePtr = ctx.storagePtr + 2 * codeUnits;
		if (ctx.storageLen !== void 0) ctx.storageLen = ctx.storageLen - 2 * codeUnits;
		return [val, ctx];
	}
	function _liftFlatStringAny(ctx) {
		switch (ctx.stringEncoding) {
			case "utf8": return _liftFlatStringUTF8(ctx);
			case "utf16": return _liftFlatStringUTF16(ctx);
			default: throw new Error(`missing/unrecognized/unsupported string encoding [${ctx.stringEncoding}]`);
		}
	}
	const _liftFlatVariantScratch = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	function _liftFlatVariant(meta) {
		const { caseMetas, variantSize32, variantAlign32, variantPayloadOffset32, variantFlatCount, variantPayloadFlatTypes, isEnum } = meta;
		return function _liftFlatVariantInner(ctx) {
			_debugLog("[_liftFlatVariant()] args", { ctx });
			const origUseParams = ctx.useDirectParams;
			let caseIdx;
			let liftRes;
			const originalPtr = ctx.storagePtr;
			const numCases = caseMetas.length;
			if (caseMetas.length < 256) liftRes = _liftFlatU8(ctx);
			else if (numCases >= 256 && numCases < 65536) liftRes = _liftFlatU16(ctx);
			else if (numCases >= 65536 && numCases < 4294967296) liftRes = _liftFlatU32(ctx);
			else throw new Error(`unsupported number of variant cases [${numCases}]`);
			caseIdx = liftRes[0];
			ctx = liftRes[1];
			const [tag, liftFn, caseSize32, caseAlign32, caseFlatCount, caseFlatTypes] = caseMetas[caseIdx];
			if (variantPayloadOffset32 === void 0) throw new Error("unexpectedly missing payload offset");
			if (originalPtr !== void 0) ctx.storagePtr = originalPtr + variantPayloadOffset32;
			let val;
			if (liftFn === null) {
				val = { tag };
				if (originalPtr !== void 0) ctx.storagePtr = originalPtr + variantSize32;
			} else {
				if (ctx.useDirectParams) {
					if (!variantPayloadFlatTypes || !caseFlatTypes) throw new Error("missing variant flat type metadata during direct-param lift");
					const scratch = _liftFlatVariantScratch;
					for (let i = 0; i < caseFlatTypes.length; i++) {
						const have = variantPayloadFlatTypes[i];
						const want = caseFlatTypes[i];
						if (have === want) continue;
						const val = ctx.params[i];
						if (have === "i64" && want === "i32") ctx.params[i] = Number(BigInt.asIntN(32, val));
						else if (have === "i64" && want === "f32") {
							scratch.setInt32(0, Number(BigInt.asIntN(32, val)), true);
							ctx.params[i] = scratch.getFloat32(0, true);
						} else if (have === "i64" && want === "f64") {
							scratch.setBigInt64(0, val, true);
							ctx.params[i] = scratch.getFloat64(0, true);
						} else if (have === "i32" && want === "f32") {
							scratch.setInt32(0, val, true);
							ctx.params[i] = scratch.getFloat32(0, true);
						} else throw new Error(`invalid variant payload coercion [${have}] -> [${want}]`);
					}
				}
				const [newVal, newCtx] = liftFn(ctx);
				val = {
					tag,
					val: newVal
				};
				ctx = newCtx;
			}
			if (origUseParams) {
				if (variantFlatCount === void 0 || variantFlatCount === null) {
					_debugLog("[_liftFlatVariant()] variant with unknown flat count", {
						ctx,
						meta
					});
					throw new Error("cannot lift variant with unknown flat count");
				}
				if (caseFlatCount === void 0 || caseFlatCount === null) {
					_debugLog("[_liftFlatVariant()] case with unknown flat count", {
						ctx,
						meta,
						case: meta.caseMetas[caseIdx]
					});
					throw new Error("cannot lift case with unknown flat count");
				}
				const remainingPayloadParams = variantFlatCount - caseFlatCount - (isEnum ? 0 : 1);
				if (remainingPayloadParams < 0) throw new Error(`invalid variant flat count metadata`);
				if (ctx.params.length < remainingPayloadParams) throw new Error(`expected at least [${remainingPayloadParams}] remaining variant payload params, but got [${ctx.params.length}]`);
				ctx.params = ctx.params.slice(remainingPayloadParams);
			}
			if (ctx.storagePtr !== void 0) {
				const rem = ctx.storagePtr % variantAlign32;
				if (rem !== 0) ctx.storagePtr += variantAlign32 - rem;
			}
			return [val, ctx];
		};
	}
	function _liftFlatList(meta) {
		const { elemLiftFn, elemSize32, elemAlign32, knownLen, typedArray } = meta;
		const listValue = typedArray === void 0 ? (values) => values : (values) => new typedArray(values);
		const readValuesAndReset = (ctx, originalPtr, originalLen, dataPtr, len) => {
			if (dataPtr % elemAlign32 !== 0) throw new TypeError(`list pointer [${dataPtr}] is not aligned to ${elemAlign32}`);
			ctx.storagePtr = dataPtr;
			const val = [];
			for (var i = 0; i < len; i++) {
				const elemPtr = dataPtr + i * elemSize32;
				ctx.storagePtr = elemPtr;
				const [res, nextCtx] = elemLiftFn(ctx);
				val.push(res);
				ctx = nextCtx;
				ctx.storagePtr = Math.max(ctx.storagePtr, elemPtr + elemSize32);
			}
			if (originalPtr !== null) ctx.storagePtr = originalPtr;
			if (originalLen !== null) ctx.storageLen = originalLen;
			return [listValue(val), ctx];
		};
		return function _liftFlatListInner(ctx) {
			_debugLog("[_liftFlatList()] args", { ctx });
			let liftResults;
			if (knownLen !== void 0) {
				if (ctx.useDirectParams) {
					_debugLog("memory unexpectedly missing while lifting unknown length list", { ctx });
					liftResults = [listValue(ctx.params.slice(0, knownLen)), ctx];
					ctx.params = ctx.params.slice(knownLen);
				} else {
					if (ctx.memory === null) {
						_debugLog("memory unexpectedly missing while lifting known length list", {
							knownLen,
							ctx
						});
						throw new Error(`memory missing while lifting known length (${knownLen}) list`);
					}
					const originalLen = ctx.storageLen;
					ctx.storagePtr;
					ctx.storageLen = knownLen * elemSize32;
					liftResults = readValuesAndReset(ctx, null, originalLen, ctx.storagePtr, knownLen);
				}
			} else if (ctx.useDirectParams) {
				const dataPtr = ctx.params[0];
				const len = ctx.params[1];
				ctx.params = ctx.params.slice(2);
				ctx.useDirectParams = false;
				const originalPtr = ctx.storagePtr;
				const originalLen = ctx.storageLen;
				ctx.storageLen = len * elemSize32;
				liftResults = readValuesAndReset(ctx, originalPtr, originalLen, dataPtr, len);
				ctx.useDirectParams = true;
			} else {
				const originalLen = ctx.storageLen;
				ctx.storageLen = 8;
				const dataPtrLiftRes = _liftFlatU32(ctx);
				const dataPtr = dataPtrLiftRes[0];
				ctx = dataPtrLiftRes[1];
				const lenLiftRes = _liftFlatU32(ctx);
				const len = lenLiftRes[0];
				ctx = lenLiftRes[1];
				const originalPtr = ctx.storagePtr;
				ctx.storagePtr = dataPtr;
				ctx.storageLen = len * elemSize32;
				liftResults = readValuesAndReset(ctx, originalPtr, originalLen, dataPtr, len);
			}
			return liftResults;
		};
	}
	function _liftFlatTuple(meta) {
		const { elemLiftFns, size32: tupleSize32, align32: tupleAlign32 } = meta;
		return function _liftFlatTupleInner(ctx) {
			_debugLog("[_liftFlatTuple()] args", { ctx });
			const originalPtr = ctx.storagePtr;
			const val = [];
			for (const [liftFn, size32, align32] of elemLiftFns) {
				let elemPtr;
				if (ctx.storagePtr !== void 0) {
					const rem = ctx.storagePtr % align32;
					if (rem !== 0) ctx.storagePtr += align32 - rem;
					elemPtr = ctx.storagePtr;
				}
				let elemLen;
				if (ctx.storageLen !== void 0) elemLen = ctx.storageLen;
				const [newValue, newCtx] = liftFn(ctx);
				val.push(newValue);
				ctx = newCtx;
				if (elemPtr !== void 0) ctx.storagePtr = Math.max(ctx.storagePtr, elemPtr + size32);
				if (elemLen !== void 0) ctx.storageLen = elemLen - size32;
			}
			if (originalPtr !== void 0) ctx.storagePtr = Math.max(ctx.storagePtr, originalPtr + tupleSize32);
			if (ctx.storagePtr !== void 0) {
				const rem = ctx.storagePtr % tupleAlign32;
				if (rem !== 0) ctx.storagePtr += tupleAlign32 - rem;
			}
			return [val, ctx];
		};
	}
	function _liftFlatFlags(meta) {
		const { names, size32, align32, intSizeBytes } = meta;
		return function _liftFlatFlagsInner(ctx) {
			_debugLog("[_liftFlatFlags()] args", { ctx });
			let val = {};
			let liftRes;
			switch (intSizeBytes) {
				case 1:
					liftRes = _liftFlatU8(ctx);
					break;
				case 2:
					liftRes = _liftFlatU16(ctx);
					break;
				case 4:
					liftRes = _liftFlatU32(ctx);
					break;
				default: throw new Error("invalid flags size");
			}
			let bits = liftRes[0];
			ctx = liftRes[1];
			for (const name of names) {
				val[name] = (bits & 1) === 1;
				bits >>>= 1;
			}
			const rem = ctx.storagePtr % align32;
			if (rem !== 0) ctx.storagePtr += align32 - rem;
			return [val, ctx];
		};
	}
	function _liftFlatOption(meta) {
		const { payloadMaybeNull } = meta;
		const f = _liftFlatVariant(meta);
		return function _liftFlatOptionInner(ctx) {
			_debugLog("[_liftFlatOption()] args", { ctx });
			const res = f(ctx);
			if (!payloadMaybeNull) res[0] = res[0].tag === "none" ? void 0 : res[0].val;
			return res;
		};
	}
	function _liftFlatResult(meta) {
		const f = _liftFlatVariant(meta);
		return function _liftFlatResultInner(ctx) {
			_debugLog("[_liftFlatResult()] args", { ctx });
			const res = f(ctx);
			if (!("val" in res[0])) res[0].val = void 0;
			return res;
		};
	}
	function _liftFlatOwn(meta) {
		const { classNameFn, createResourceFn, componentIdx, tableIdx } = meta;
		return function _liftFlatOwnInner(ctx) {
			_debugLog("[_liftFlatOwn()] args", {
				ctx,
				className: classNameFn()
			});
			if (ctx.componentIdx !== componentIdx) throw new Error("invalid component for resource lift");
			const [handle, newCtx] = _liftFlatU32(ctx);
			return [ctx.liftResource ? ctx.liftResource(handle, tableIdx) : createResourceFn(handle), newCtx];
		};
	}
	function _liftFlatBorrow(componentTableIdx, size, memory, vals, storagePtr, storageLen) {
		_debugLog("[_liftFlatBorrow()] args", {
			size,
			memory,
			vals,
			storagePtr,
			storageLen
		});
		throw new Error("flat lift for borrowed resources is not supported!");
	}
	function _lowerFlatBool(ctx) {
		_debugLog("[_lowerFlatBool()] args", { ctx });
		if (!ctx.memory) throw new Error("missing memory for lower");
		if (ctx.vals.length !== 1) throw new Error(`unexpected number [${ctx.vals.length}] of vals (expected 1)`);
		_requireValidNumericPrimitive.bind("bool", ctx.vals[0]);
		new DataView(ctx.memory.buffer).setUint8(ctx.storagePtr, ctx.vals[0] ? 1 : 0);
		ctx.storagePtr += 1;
	}
	function _lowerFlatU8(ctx) {
		_debugLog("[_lowerFlatU8()] args", ctx);
		if (ctx.vals.length !== 1) throw new Error(`unexpected number [${ctx.vals.length}] of vals (expected 1)`);
		_requireValidNumericPrimitive.bind("u8", ctx.vals[0]);
		if (!ctx.memory) throw new Error("missing memory for lower");
		new DataView(ctx.memory.buffer).setUint8(ctx.storagePtr, ctx.vals[0]);
		ctx.storagePtr += 1;
	}
	function _lowerFlatU16(ctx) {
		_debugLog("[_lowerFlatU16()] args", { ctx });
		if (!ctx.memory) throw new Error("missing memory for lower");
		if (ctx.vals.length !== 1) throw new Error(`unexpected number [${ctx.vals.length}] of vals (expected 1)`);
		const rem = ctx.storagePtr % 2;
		if (rem !== 0) ctx.storagePtr += 2 - rem;
		_requireValidNumericPrimitive.bind("u16", ctx.vals[0]);
		new DataView(ctx.memory.buffer).setUint16(ctx.storagePtr, ctx.vals[0], true);
		ctx.storagePtr += 2;
	}
	function _lowerFlatU32(ctx) {
		_debugLog("[_lowerFlatU32()] args", { ctx });
		if (ctx.vals.length !== 1) throw new Error(`expected single value to lower, got [${ctx.vals.length}]`);
		const rem = ctx.storagePtr % 4;
		if (rem !== 0) ctx.storagePtr += 4 - rem;
		_requireValidNumericPrimitive.bind("u32", ctx.vals[0]);
		new DataView(ctx.memory.buffer).setUint32(ctx.storagePtr, ctx.vals[0], true);
		ctx.storagePtr += 4;
	}
	function _lowerFlatU64(ctx) {
		_debugLog("[_lowerFlatU64()] args", { ctx });
		if (ctx.vals.length !== 1) throw new Error("unexpected number of vals");
		const rem = ctx.storagePtr % 8;
		if (rem !== 0) ctx.storagePtr += 8 - rem;
		_requireValidNumericPrimitive.bind("u64", ctx.vals[0]);
		new DataView(ctx.memory.buffer).setBigUint64(ctx.storagePtr, ctx.vals[0], true);
		ctx.storagePtr += 8;
	}
	function _lowerFlatStringUTF8(ctx) {
		_debugLog("[_lowerFlatStringUTF8()] args", ctx);
		if (!ctx.realloc) throw new Error("missing realloc during flat string lower");
		const { ptr, len } = _utf8AllocateAndEncode(ctx.vals[0], ctx.realloc, ctx.memory);
		const view = new DataView(ctx.memory.buffer);
		view.setUint32(ctx.storagePtr, ptr, true);
		view.setUint32(ctx.storagePtr + 4, len, true);
		ctx.storagePtr += 8;
	}
	function _lowerFlatStringUTF16(ctx) {
		_debugLog("[_lowerFlatStringUTF16()] args", { ctx });
		if (!ctx.realloc) throw new Error("missing realloc during flat string lower");
		const { ptr, len } = _utf16AllocateAndEncode(ctx.vals[0], ctx.realloc, ctx.memory);
		const view = new DataView(ctx.memory.buffer);
		view.setUint32(ctx.storagePtr, ptr, true);
		view.setUint32(ctx.storagePtr + 4, len, true);
		ctx.storagePtr += 8;
	}
	function _lowerFlatStringAny(ctx) {
		switch (ctx.stringEncoding) {
			case "utf8": return _lowerFlatStringUTF8(ctx);
			case "utf16": return _lowerFlatStringUTF16(ctx);
			default: throw new Error(`missing/unrecognized/unsupported string encoding [${ctx.stringEncoding}]`);
		}
	}
	function _lowerFlatRecord(meta) {
		const { fieldMetas, size32: recordSize32, align32: recordAlign32 } = meta;
		return function _lowerFlatRecordInner(ctx) {
			_debugLog("[_lowerFlatRecord()] args", { ctx });
			const originalPtr = ctx.storagePtr;
			const r = ctx.vals[0];
			for (const [tag, lowerFn, size32, align32] of fieldMetas) {
				const rem = ctx.storagePtr % align32;
				if (rem !== 0) ctx.storagePtr += align32 - rem;
				const fieldPtr = ctx.storagePtr;
				ctx.vals = [r[tag]];
				lowerFn(ctx);
				ctx.storagePtr = Math.max(ctx.storagePtr, fieldPtr + size32);
			}
			ctx.storagePtr = Math.max(ctx.storagePtr, originalPtr + recordSize32);
			const rem = ctx.storagePtr % recordAlign32;
			if (rem !== 0) ctx.storagePtr += recordAlign32 - rem;
		};
	}
	function _lowerFlatVariant(meta) {
		const { variantSize32, variantAlign32, variantPayloadOffset32, caseMetas } = meta;
		let caseLookup = {};
		for (const [idx, meta] of caseMetas.entries()) {
			let tag = meta[0];
			caseLookup[tag] = {
				discriminant: idx,
				meta
			};
		}
		return function _lowerFlatVariantInner(ctx) {
			_debugLog("[_lowerFlatVariant()] args", { ctx });
			const { tag, val } = ctx.vals[0];
			const variantCase = caseLookup[tag];
			if (!variantCase) throw new Error(`missing tag [${tag}] (valid tags: ${Object.keys(caseLookup)})`);
			const [_tag, lowerFn, caseSize32, caseAlign32, caseFlatCount] = variantCase.meta;
			const originalPtr = ctx.storagePtr;
			ctx.vals = [variantCase.discriminant];
			if (caseMetas.length < 256) _lowerFlatU8(ctx);
			else if (caseMetas.length >= 256 && caseMetas.length < 65536) _lowerFlatU16(ctx);
			else if (caseMetas.length >= 65536 && caseMetas.length < 4294967296) _lowerFlatU32(ctx);
			else throw new Error(`unsupported number of cases [${caseMetas.length}]`);
			ctx.storagePtr = originalPtr + variantPayloadOffset32;
			ctx.vals = [val];
			if (lowerFn) lowerFn(ctx);
			ctx.storagePtr = Math.max(ctx.storagePtr, originalPtr + variantSize32);
			const rem = ctx.storagePtr % variantAlign32;
			if (rem !== 0) ctx.storagePtr += variantAlign32 - rem;
		};
	}
	function _lowerFlatList(meta) {
		const { elemLowerFn, knownLen, size32, align32, elemSize32, elemAlign32 } = meta;
		if (!elemLowerFn) throw new TypeError("missing/invalid element lower fn for list");
		return function _lowerFlatListInner(ctx) {
			_debugLog("[_lowerFlatList()] args", { ctx });
			if (ctx.useDirectParams) {
				if (ctx.params.length < 2) throw new Error("insufficient params left to lower list");
				const storagePtr = ctx.params[0];
				ctx.params[1];
				ctx.params = ctx.params.slice(2);
				const list = ctx.vals[0];
				if (!list) throw new Error("missing direct param value");
				const lowerCtx = {
					storagePtr,
					memory: ctx.memory,
					stringEncoding: ctx.stringEncoding
				};
				for (let idx = 0; idx < list.length; idx++) {
					const elemPtr = storagePtr + idx * elemSize32;
					lowerCtx.storagePtr = elemPtr;
					lowerCtx.vals = list.slice(idx, idx + 1);
					elemLowerFn(lowerCtx);
					lowerCtx.storagePtr = Math.max(lowerCtx.storagePtr, elemPtr + elemSize32);
				}
				ctx.storagePtr = lowerCtx.storagePtr;
				return;
			}
			const elems = ctx.vals[0];
			if (knownLen === void 0) {
				if (!ctx.realloc) throw new Error("missing realloc during flat string lower");
				const dataPtr = ctx.realloc(0, 0, elemAlign32, elemSize32 * elems.length);
				ctx.vals[0] = dataPtr;
				_lowerFlatU32(ctx);
				ctx.vals[0] = elems.length;
				_lowerFlatU32(ctx);
				const origPtr = ctx.storagePtr;
				ctx.storagePtr = dataPtr;
				for (const [idx, elem] of elems.entries()) {
					const elemPtr = dataPtr + idx * elemSize32;
					ctx.storagePtr = elemPtr;
					ctx.vals = [elem];
					elemLowerFn(ctx);
					ctx.storagePtr = Math.max(ctx.storagePtr, elemPtr + elemSize32);
				}
				ctx.storagePtr = origPtr;
			} else {
				if (elems.length !== knownLen) throw new TypeError(`invalid list input of length [${elems.length}], must be length [${knownLen}]`);
				const originalPtr = ctx.storagePtr;
				for (const [idx, elem] of elems.entries()) {
					const elemPtr = originalPtr + idx * elemSize32;
					ctx.storagePtr = elemPtr;
					ctx.vals = [elem];
					elemLowerFn(ctx);
					ctx.storagePtr = Math.max(ctx.storagePtr, elemPtr + elemSize32);
				}
			}
			const totalSizeBytes = elems.length * size32;
			if (ctx.storageLen !== void 0 && totalSizeBytes > ctx.storageLen) throw new Error("not enough storage remaining for list flat lower");
		};
	}
	function _lowerFlatTuple(meta) {
		const { elemLowerMetas, size32: tupleSize32, align32: tupleAlign32 } = meta;
		return function _lowerFlatTupleInner(ctx) {
			_debugLog("[_lowerFlatTuple()] args", { ctx });
			const originalPtr = ctx.storagePtr;
			const tuple = ctx.vals[0];
			for (const [idx, [lowerFn, size32, align32]] of elemLowerMetas.entries()) {
				const rem = ctx.storagePtr % align32;
				if (rem !== 0) ctx.storagePtr += align32 - rem;
				const elemPtr = ctx.storagePtr;
				ctx.vals = [tuple[idx]];
				lowerFn(ctx);
				ctx.storagePtr = Math.max(ctx.storagePtr, elemPtr + size32);
			}
			ctx.storagePtr = Math.max(ctx.storagePtr, originalPtr + tupleSize32);
			const rem = ctx.storagePtr % tupleAlign32;
			if (rem !== 0) ctx.storagePtr += tupleAlign32 - rem;
		};
	}
	function _lowerFlatEnum(meta) {
		const f = _lowerFlatVariant(meta);
		return function _lowerFlatEnumInner(ctx) {
			_debugLog("[_lowerFlatEnum()] args", { ctx });
			const v = ctx.vals[0];
			if (typeof v !== "object" || Object.keys(v).length !== 2 || !("tag" in v)) ctx.vals[0] = { tag: v };
			f(ctx);
		};
	}
	function _lowerFlatOption(meta) {
		const { payloadMaybeNull } = meta;
		const f = _lowerFlatVariant(meta);
		return function _lowerFlatOptionInner(ctx) {
			_debugLog("[_lowerFlatOption()] args", { ctx });
			const v = ctx.vals[0];
			if (v === null || v === void 0) ctx.vals[0] = { tag: "none" };
			else if (payloadMaybeNull) {
				if (typeof v !== "object" || Object.keys(v).length !== 2 || !("tag" in v) || !(v.tag === "some" || v.tag === "none") || !("val" in v)) ctx.vals[0] = {
					tag: "some",
					val: v
				};
			} else ctx.vals[0] = {
				tag: "some",
				val: v
			};
			f(ctx);
		};
	}
	function _lowerFlatResult(meta) {
		const f = _lowerFlatVariant(meta);
		return function _lowerFlatResultInner(ctx) {
			_debugLog("[_lowerFlatResult()] args", { ctx });
			const v = ctx.vals[0];
			if (typeof v !== "object" || Object.keys(v).length !== 2 || !("tag" in v) || !("ok" === v.tag || "err" === v.tag) || !("val" in v)) ctx.vals[0] = {
				tag: "ok",
				val: v
			};
			f(ctx);
		};
	}
	function _lowerFlatOwn(meta) {
		const { lowerFn, componentIdx, tableIdx } = meta;
		return function _lowerFlatOwnInner(ctx) {
			_debugLog("[_lowerFlatOwn()] args", { ctx });
			const { createFn } = ctx;
			if (ctx.componentIdx !== componentIdx) throw new Error(`component index mismatch (expected [${componentIdx}], lift called from [${ctx.componentIdx}])`);
			const obj = ctx.vals[0];
			if (obj === void 0 || obj === null) throw new Error("missing resource");
			const handle = ctx.lowerResource ? ctx.lowerResource(obj, tableIdx) : lowerFn(obj);
			ctx.vals[0] = handle;
			_lowerFlatU32(ctx);
		};
	}
	function _trackHostOperation(operation) {
		const result = operation();
		if (result === null || typeof result !== "object" && typeof result !== "function" || typeof result.then !== "function") return result;
		STORE_ASYNC_STATE.pendingHostOperations++;
		return Promise.resolve(result).finally(() => {
			STORE_ASYNC_STATE.pendingHostOperations--;
			if (STORE_ASYNC_STATE.pendingHostOperations < 0) throw new Error("negative pending host operation count");
			for (const state of ASYNC_STATE.values()) state.runTickLoop();
			_checkForDeadlock();
		});
	}
	function _guardMayLeave(componentIdx, fn) {
		return function(...args) {
			_checkMayLeave(componentIdx);
			return fn.apply(this, args);
		};
	}
	function clampGuest(i, min, max) {
		if (i < min || i > max) throw new TypeError(`must be between ${min} and ${max}`);
		return i;
	}
	const isNode = typeof process !== "undefined" && process.versions && process.versions.node;
	let _fs;
	async function fetchCompile(url) {
		if (isNode) {
			_fs = _fs || await import("node:fs/promises");
			return WebAssembly.compile(await _fs.readFile(url));
		}
		return fetch(url).then(WebAssembly.compileStreaming);
	}
	const symbolCabiDispose = Symbol.for("cabiDispose");
	const symbolRscHandle = Symbol("handle");
	const symbolRscRep = Symbol.for("cabiRep");
	const symbolDispose = Symbol.dispose || Symbol.for("dispose");
	const HANDLE_TABLES = [];
	function finalizationRegistryCreate(unregister) {
		if (typeof FinalizationRegistry === "undefined") return { unregister() {} };
		return new FinalizationRegistry(unregister);
	}
	class ComponentError extends Error {
		constructor(value) {
			const enumerable = typeof value !== "string";
			super(enumerable ? `${String(value)} (see error.payload)` : value);
			Object.defineProperty(this, "payload", {
				value,
				enumerable
			});
		}
	}
	const hasOwnProperty = Object.prototype.hasOwnProperty;
	function getErrorPayload(e) {
		if (e && hasOwnProperty.call(e, "payload")) return e.payload;
		if (e instanceof Error) throw e;
		return e;
	}
	function throwInvalidBool() {
		throw new TypeError("invalid variant discriminant for bool");
	}
	function _suspendingImport(componentIdx, fn, syncOnly = false, switchesTask = false) {
		return function(...args) {
			_checkMayLeave(componentIdx);
			const saved = CURRENT_TASK_META[componentIdx] ?? null;
			const savedTask = saved ? getCurrentTask(saved.componentIdx, saved.taskID)?.task : null;
			const mayBlock = savedTask ? savedTask?.mayBlock() ?? CURRENT_TASK_MAY_BLOCK.value !== 0 : false;
			if (!saved && !mayBlock) throw new WebAssemblyRuntimeError("cannot block a synchronous task before returning");
			if (syncOnly || !mayBlock) {
				let result;
				try {
					result = fn.apply(null, args);
				} catch (err) {
					CURRENT_TASK_META[componentIdx] = saved;
					if (!switchesTask) CURRENT_TASK_META.current = saved;
					throw err;
				}
				CURRENT_TASK_META[componentIdx] = saved;
				if (!switchesTask) CURRENT_TASK_META.current = saved;
				if (result !== null && (typeof result === "object" || typeof result === "function") && typeof result.then === "function") {
					Promise.resolve(result).catch(() => {});
					throw new WebAssemblyRuntimeError("cannot block a synchronous task before returning");
				}
				return result;
			}
			return (async () => {
				try {
					return await fn.apply(null, args);
				} finally {
					CURRENT_TASK_META[componentIdx] = saved;
					if (!switchesTask) CURRENT_TASK_META.current = saved;
				}
			})();
		};
	}
	if (!getCoreModule) getCoreModule = (name) => fetchCompile(new URL(`./${name}`, import.meta.url));
	const module0 = getCoreModule("testsigma.core.wasm");
	const module1 = getCoreModule("testsigma.core2.wasm");
	const module2 = getCoreModule("testsigma.core3.wasm");
	const { getArguments, getEnvironment } = imports["wasi:cli/environment"];
	if (getArguments === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getArguments', was 'getArguments' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (getEnvironment === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getEnvironment', was 'getEnvironment' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { exit, exitWithCode } = imports["wasi:cli/exit"];
	if (exit === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'exit', was 'exit' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (exitWithCode === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'exitWithCode', was 'exitWithCode' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { getStderr } = imports["wasi:cli/stderr"];
	if (getStderr === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getStderr', was 'getStderr' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { getStdin } = imports["wasi:cli/stdin"];
	if (getStdin === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getStdin', was 'getStdin' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { getStdout } = imports["wasi:cli/stdout"];
	if (getStdout === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getStdout', was 'getStdout' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { TerminalInput } = imports["wasi:cli/terminal-input"];
	if (TerminalInput === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'TerminalInput', was 'TerminalInput' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { TerminalOutput } = imports["wasi:cli/terminal-output"];
	if (TerminalOutput === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'TerminalOutput', was 'TerminalOutput' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { getTerminalStderr } = imports["wasi:cli/terminal-stderr"];
	if (getTerminalStderr === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getTerminalStderr', was 'getTerminalStderr' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { getTerminalStdin } = imports["wasi:cli/terminal-stdin"];
	if (getTerminalStdin === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getTerminalStdin', was 'getTerminalStdin' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { getTerminalStdout } = imports["wasi:cli/terminal-stdout"];
	if (getTerminalStdout === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getTerminalStdout', was 'getTerminalStdout' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { now, subscribeDuration } = imports["wasi:clocks/monotonic-clock"];
	if (now === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'now', was 'now' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (subscribeDuration === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'subscribeDuration', was 'subscribeDuration' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { now: now$1 } = imports["wasi:clocks/wall-clock"];
	if (now$1 === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'now$1', was 'now' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { getDirectories } = imports["wasi:filesystem/preopens"];
	if (getDirectories === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getDirectories', was 'getDirectories' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { Descriptor, DirectoryEntryStream } = imports["wasi:filesystem/types"];
	if (Descriptor === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'Descriptor', was 'Descriptor' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (DirectoryEntryStream === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'DirectoryEntryStream', was 'DirectoryEntryStream' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { handle } = imports["wasi:http/outgoing-handler"];
	if (handle === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'handle', was 'handle' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { Fields, FutureIncomingResponse, IncomingBody, IncomingResponse, OutgoingBody, OutgoingRequest, RequestOptions } = imports["wasi:http/types"];
	if (Fields === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'Fields', was 'Fields' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (FutureIncomingResponse === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'FutureIncomingResponse', was 'FutureIncomingResponse' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (IncomingBody === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'IncomingBody', was 'IncomingBody' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (IncomingResponse === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'IncomingResponse', was 'IncomingResponse' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (OutgoingBody === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'OutgoingBody', was 'OutgoingBody' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (OutgoingRequest === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'OutgoingRequest', was 'OutgoingRequest' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (RequestOptions === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'RequestOptions', was 'RequestOptions' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { Error: Error$1 } = imports["wasi:io/error"];
	if (Error$1 === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'Error$1', was 'Error' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { Pollable, poll } = imports["wasi:io/poll"];
	if (Pollable === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'Pollable', was 'Pollable' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (poll === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'poll', was 'poll' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { InputStream, OutputStream } = imports["wasi:io/streams"];
	if (InputStream === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'InputStream', was 'InputStream' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	if (OutputStream === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'OutputStream', was 'OutputStream' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	const { getRandomU64 } = imports["wasi:random/random"];
	if (getRandomU64 === void 0) {
		const err = /* @__PURE__ */ new Error("unexpectedly undefined instance import 'getRandomU64', was 'getRandomU64' available at instantiation?");
		console.error("ERROR:", err.toString());
		throw err;
	}
	let gen = (function* _initGenerator() {
		const instanceFlags0 = new WebAssembly.Global({
			value: "i32",
			mutable: true
		}, 1);
		INSTANCE_FLAGS.set(0, instanceFlags0);
		let exports0;
		const _trampoline0 = function(arg0) {
			_debugLog("[iface=\"wasi:cli/exit@0.2.12\", function=\"exit-with-code\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "exitWithCode",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				_withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => exitWithCode(clampGuest(arg0, 0, 255)))
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			_debugLog("[iface=\"wasi:cli/exit@0.2.12\", function=\"exit-with-code\"][Instruction::Return]", {
				funcName: "exit-with-code",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline0.fnName = "wasi:cli/exit@0.2.12#exitWithCode";
		const _trampoline7 = function() {
			_debugLog("[iface=\"wasi:random/random@0.2.6\", function=\"get-random-u64\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getRandomU64",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getRandomU64())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			_debugLog("[iface=\"wasi:random/random@0.2.6\", function=\"get-random-u64\"][Instruction::Return]", {
				funcName: "get-random-u64",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([toUint64(ret)]);
			task.exit();
			return toUint64(ret);
		};
		_trampoline7.fnName = "wasi:random/random@0.2.6#getRandomU64";
		const handleTable1 = [T_FLAG, 0];
		handleTable1._createdReps = /* @__PURE__ */ new Set();
		handleTable1._componentIdx = 0;
		const captureTable1 = /* @__PURE__ */ new Map();
		let captureCnt1 = 0;
		HANDLE_TABLES[1] = handleTable1;
		const _trampoline8 = function(arg0) {
			_debugLog("[iface=\"wasi:clocks/monotonic-clock@0.2.6\", function=\"subscribe-duration\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "subscribeDuration",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => subscribeDuration(BigInt.asUintN(64, BigInt(arg0))))
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			if (!(ret instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
			var handle0 = ret[symbolRscHandle];
			if (!handle0) {
				const rep = ret[symbolRscRep] || ++captureCnt1;
				captureTable1.set(rep, ret);
				handle0 = rscTableCreateOwn(handleTable1, rep);
			}
			_debugLog("[iface=\"wasi:clocks/monotonic-clock@0.2.6\", function=\"subscribe-duration\"][Instruction::Return]", {
				funcName: "subscribe-duration",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle0]);
			task.exit();
			return handle0;
		};
		_trampoline8.fnName = "wasi:clocks/monotonic-clock@0.2.6#subscribeDuration";
		const handleTable7 = [T_FLAG, 0];
		handleTable7._createdReps = /* @__PURE__ */ new Set();
		handleTable7._componentIdx = 0;
		const captureTable7 = /* @__PURE__ */ new Map();
		let captureCnt7 = 0;
		HANDLE_TABLES[7] = handleTable7;
		const handleTable8 = [T_FLAG, 0];
		handleTable8._createdReps = /* @__PURE__ */ new Set();
		handleTable8._componentIdx = 0;
		const captureTable8 = /* @__PURE__ */ new Map();
		let captureCnt8 = 0;
		HANDLE_TABLES[8] = handleTable8;
		const _trampoline9 = function(arg0) {
			var handle1 = arg0;
			var rep2 = handleTable7[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable7.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Fields.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			} else captureTable7.delete(rep2);
			rscTableRemove(handleTable7, handle1);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[constructor]outgoing-request\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "new OutgoingRequest",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => new OutgoingRequest(rsc0))
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			if (!(ret instanceof OutgoingRequest)) throw new TypeError("Resource error: Not a valid \"OutgoingRequest\" resource.");
			var handle3 = ret[symbolRscHandle];
			if (!handle3) {
				const rep = ret[symbolRscRep] || ++captureCnt8;
				captureTable8.set(rep, ret);
				handle3 = rscTableCreateOwn(handleTable8, rep);
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[constructor]outgoing-request\"][Instruction::Return]", {
				funcName: "[constructor]outgoing-request",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle3]);
			task.exit();
			return handle3;
		};
		_trampoline9.fnName = "wasi:http/types@0.2.4#new OutgoingRequest";
		const handleTable10 = [T_FLAG, 0];
		handleTable10._createdReps = /* @__PURE__ */ new Set();
		handleTable10._componentIdx = 0;
		const captureTable10 = /* @__PURE__ */ new Map();
		let captureCnt10 = 0;
		HANDLE_TABLES[10] = handleTable10;
		const _trampoline10 = function() {
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[constructor]request-options\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "new RequestOptions",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => new RequestOptions())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			if (!(ret instanceof RequestOptions)) throw new TypeError("Resource error: Not a valid \"RequestOptions\" resource.");
			var handle0 = ret[symbolRscHandle];
			if (!handle0) {
				const rep = ret[symbolRscRep] || ++captureCnt10;
				captureTable10.set(rep, ret);
				handle0 = rscTableCreateOwn(handleTable10, rep);
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[constructor]request-options\"][Instruction::Return]", {
				funcName: "[constructor]request-options",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle0]);
			task.exit();
			return handle0;
		};
		_trampoline10.fnName = "wasi:http/types@0.2.4#new RequestOptions";
		const _trampoline11 = function(arg0, arg1, arg2) {
			var handle1 = arg0;
			var rep2 = handleTable10[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable10.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(RequestOptions.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			let variant3;
			switch (arg1) {
				case 0:
					variant3 = void 0;
					break;
				case 1:
					variant3 = BigInt.asUintN(64, BigInt(arg2));
					break;
				default: throw new TypeError("invalid variant discriminant for option");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]request-options.set-connect-timeout\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "setConnectTimeout",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet4 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.setConnectTimeout(variant3))
				});
				ret = hostRet4 !== null && typeof hostRet4 === "object" && (hostRet4.tag === "ok" || hostRet4.tag === "err") ? hostRet4 : {
					tag: "ok",
					val: hostRet4
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant5 = ret;
			let variant5_0;
			switch (variant5.tag) {
				case "ok":
					variant5.val;
					variant5_0 = 0;
					break;
				case "err":
					variant5.val;
					variant5_0 = 1;
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant5,
						valueType: typeof variant5
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]request-options.set-connect-timeout\"][Instruction::Return]", {
				funcName: "[method]request-options.set-connect-timeout",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([variant5_0]);
			task.exit();
			return variant5_0;
		};
		_trampoline11.fnName = "wasi:http/types@0.2.4#setConnectTimeout";
		const _trampoline12 = function(arg0, arg1, arg2) {
			var handle1 = arg0;
			var rep2 = handleTable10[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable10.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(RequestOptions.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			let variant3;
			switch (arg1) {
				case 0:
					variant3 = void 0;
					break;
				case 1:
					variant3 = BigInt.asUintN(64, BigInt(arg2));
					break;
				default: throw new TypeError("invalid variant discriminant for option");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]request-options.set-first-byte-timeout\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "setFirstByteTimeout",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet4 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.setFirstByteTimeout(variant3))
				});
				ret = hostRet4 !== null && typeof hostRet4 === "object" && (hostRet4.tag === "ok" || hostRet4.tag === "err") ? hostRet4 : {
					tag: "ok",
					val: hostRet4
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant5 = ret;
			let variant5_0;
			switch (variant5.tag) {
				case "ok":
					variant5.val;
					variant5_0 = 0;
					break;
				case "err":
					variant5.val;
					variant5_0 = 1;
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant5,
						valueType: typeof variant5
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]request-options.set-first-byte-timeout\"][Instruction::Return]", {
				funcName: "[method]request-options.set-first-byte-timeout",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([variant5_0]);
			task.exit();
			return variant5_0;
		};
		_trampoline12.fnName = "wasi:http/types@0.2.4#setFirstByteTimeout";
		const _trampoline13 = function(arg0, arg1, arg2) {
			var handle1 = arg0;
			var rep2 = handleTable10[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable10.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(RequestOptions.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			let variant3;
			switch (arg1) {
				case 0:
					variant3 = void 0;
					break;
				case 1:
					variant3 = BigInt.asUintN(64, BigInt(arg2));
					break;
				default: throw new TypeError("invalid variant discriminant for option");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]request-options.set-between-bytes-timeout\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "setBetweenBytesTimeout",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet4 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.setBetweenBytesTimeout(variant3))
				});
				ret = hostRet4 !== null && typeof hostRet4 === "object" && (hostRet4.tag === "ok" || hostRet4.tag === "err") ? hostRet4 : {
					tag: "ok",
					val: hostRet4
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant5 = ret;
			let variant5_0;
			switch (variant5.tag) {
				case "ok":
					variant5.val;
					variant5_0 = 0;
					break;
				case "err":
					variant5.val;
					variant5_0 = 1;
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant5,
						valueType: typeof variant5
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]request-options.set-between-bytes-timeout\"][Instruction::Return]", {
				funcName: "[method]request-options.set-between-bytes-timeout",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([variant5_0]);
			task.exit();
			return variant5_0;
		};
		_trampoline13.fnName = "wasi:http/types@0.2.4#setBetweenBytesTimeout";
		const handleTable6 = [T_FLAG, 0];
		handleTable6._createdReps = /* @__PURE__ */ new Set();
		handleTable6._componentIdx = 0;
		const captureTable6 = /* @__PURE__ */ new Map();
		let captureCnt6 = 0;
		HANDLE_TABLES[6] = handleTable6;
		const _trampoline15 = function(arg0) {
			var handle1 = arg0;
			var rep2 = handleTable6[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable6.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(FutureIncomingResponse.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]future-incoming-response.subscribe\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "subscribe",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.subscribe())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			if (!(ret instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
			var handle3 = ret[symbolRscHandle];
			if (!handle3) {
				const rep = ret[symbolRscRep] || ++captureCnt1;
				captureTable1.set(rep, ret);
				handle3 = rscTableCreateOwn(handleTable1, rep);
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]future-incoming-response.subscribe\"][Instruction::Return]", {
				funcName: "[method]future-incoming-response.subscribe",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle3]);
			task.exit();
			return handle3;
		};
		_trampoline15.fnName = "wasi:http/types@0.2.4#subscribe";
		const handleTable2 = [T_FLAG, 0];
		handleTable2._createdReps = /* @__PURE__ */ new Set();
		handleTable2._componentIdx = 0;
		const captureTable2 = /* @__PURE__ */ new Map();
		let captureCnt2 = 0;
		HANDLE_TABLES[2] = handleTable2;
		const _trampoline16 = function(arg0) {
			var handle1 = arg0;
			var rep2 = handleTable2[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable2.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutputStream.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.subscribe\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "subscribe",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.subscribe())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			if (!(ret instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
			var handle3 = ret[symbolRscHandle];
			if (!handle3) {
				const rep = ret[symbolRscRep] || ++captureCnt1;
				captureTable1.set(rep, ret);
				handle3 = rscTableCreateOwn(handleTable1, rep);
			}
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.subscribe\"][Instruction::Return]", {
				funcName: "[method]output-stream.subscribe",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle3]);
			task.exit();
			return handle3;
		};
		_trampoline16.fnName = "wasi:io/streams@0.2.12#subscribe";
		const handleTable11 = [T_FLAG, 0];
		handleTable11._createdReps = /* @__PURE__ */ new Set();
		handleTable11._componentIdx = 0;
		const captureTable11 = /* @__PURE__ */ new Map();
		let captureCnt11 = 0;
		HANDLE_TABLES[11] = handleTable11;
		const _trampoline17 = function(arg0) {
			var handle1 = arg0;
			var rep2 = handleTable11[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable11.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(IncomingResponse.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]incoming-response.status\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "status",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.status())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]incoming-response.status\"][Instruction::Return]", {
				funcName: "[method]incoming-response.status",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([toUint16(ret)]);
			task.exit();
			return toUint16(ret);
		};
		_trampoline17.fnName = "wasi:http/types@0.2.4#status";
		const _trampoline18 = function(arg0) {
			var handle1 = arg0;
			var rep2 = handleTable11[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable11.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(IncomingResponse.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]incoming-response.headers\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "headers",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.headers())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			if (!(ret instanceof Fields)) throw new TypeError("Resource error: Not a valid \"Headers\" resource.");
			var handle3 = ret[symbolRscHandle];
			if (!handle3) {
				const rep = ret[symbolRscRep] || ++captureCnt7;
				captureTable7.set(rep, ret);
				handle3 = rscTableCreateOwn(handleTable7, rep);
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]incoming-response.headers\"][Instruction::Return]", {
				funcName: "[method]incoming-response.headers",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle3]);
			task.exit();
			return handle3;
		};
		_trampoline18.fnName = "wasi:http/types@0.2.4#headers";
		const handleTable3 = [T_FLAG, 0];
		handleTable3._createdReps = /* @__PURE__ */ new Set();
		handleTable3._componentIdx = 0;
		const captureTable3 = /* @__PURE__ */ new Map();
		let captureCnt3 = 0;
		HANDLE_TABLES[3] = handleTable3;
		const _trampoline19 = function(arg0) {
			var handle1 = arg0;
			var rep2 = handleTable3[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable3.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(InputStream.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]input-stream.subscribe\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "subscribe",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.subscribe())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			if (!(ret instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
			var handle3 = ret[symbolRscHandle];
			if (!handle3) {
				const rep = ret[symbolRscRep] || ++captureCnt1;
				captureTable1.set(rep, ret);
				handle3 = rscTableCreateOwn(handleTable1, rep);
			}
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]input-stream.subscribe\"][Instruction::Return]", {
				funcName: "[method]input-stream.subscribe",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle3]);
			task.exit();
			return handle3;
		};
		_trampoline19.fnName = "wasi:io/streams@0.2.12#subscribe";
		const _trampoline27 = function(arg0) {
			var handle1 = arg0;
			var rep2 = handleTable1[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable1.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Pollable.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/poll@0.2.12\", function=\"[method]pollable.ready\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "ready",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.ready())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			_debugLog("[iface=\"wasi:io/poll@0.2.12\", function=\"[method]pollable.ready\"][Instruction::Return]", {
				funcName: "[method]pollable.ready",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([ret ? 1 : 0]);
			task.exit();
			return ret ? 1 : 0;
		};
		_trampoline27.fnName = "wasi:io/poll@0.2.12#ready";
		const _trampoline30 = function(arg0) {
			let variant0;
			switch (arg0) {
				case 0:
					variant0 = {
						tag: "ok",
						val: void 0
					};
					break;
				case 1:
					variant0 = {
						tag: "err",
						val: void 0
					};
					break;
				default: throw new TypeError("invalid variant discriminant for expected");
			}
			_debugLog("[iface=\"wasi:cli/exit@0.2.12\", function=\"exit\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "exit",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				_withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => exit(variant0))
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			_debugLog("[iface=\"wasi:cli/exit@0.2.12\", function=\"exit\"][Instruction::Return]", {
				funcName: "exit",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline30.fnName = "wasi:cli/exit@0.2.12#exit";
		const _trampoline31 = function(arg0) {
			var handle1 = arg0;
			var rep2 = handleTable1[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable1.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Pollable.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/poll@0.2.12\", function=\"[method]pollable.block\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "block",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				_withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.block())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			_debugLog("[iface=\"wasi:io/poll@0.2.12\", function=\"[method]pollable.block\"][Instruction::Return]", {
				funcName: "[method]pollable.block",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline31.fnName = "wasi:io/poll@0.2.12#block";
		const _trampoline32 = function() {
			_debugLog("[iface=\"wasi:cli/stdin@0.2.6\", function=\"get-stdin\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getStdin",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getStdin())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			if (!(ret instanceof InputStream)) throw new TypeError("Resource error: Not a valid \"InputStream\" resource.");
			var handle0 = ret[symbolRscHandle];
			if (!handle0) {
				const rep = ret[symbolRscRep] || ++captureCnt3;
				captureTable3.set(rep, ret);
				handle0 = rscTableCreateOwn(handleTable3, rep);
			}
			_debugLog("[iface=\"wasi:cli/stdin@0.2.6\", function=\"get-stdin\"][Instruction::Return]", {
				funcName: "get-stdin",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle0]);
			task.exit();
			return handle0;
		};
		_trampoline32.fnName = "wasi:cli/stdin@0.2.6#getStdin";
		const _trampoline33 = function() {
			_debugLog("[iface=\"wasi:cli/stdout@0.2.6\", function=\"get-stdout\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getStdout",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getStdout())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			if (!(ret instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
			var handle0 = ret[symbolRscHandle];
			if (!handle0) {
				const rep = ret[symbolRscRep] || ++captureCnt2;
				captureTable2.set(rep, ret);
				handle0 = rscTableCreateOwn(handleTable2, rep);
			}
			_debugLog("[iface=\"wasi:cli/stdout@0.2.6\", function=\"get-stdout\"][Instruction::Return]", {
				funcName: "get-stdout",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle0]);
			task.exit();
			return handle0;
		};
		_trampoline33.fnName = "wasi:cli/stdout@0.2.6#getStdout";
		const _trampoline34 = function() {
			_debugLog("[iface=\"wasi:cli/stderr@0.2.6\", function=\"get-stderr\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getStderr",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getStderr())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			if (!(ret instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
			var handle0 = ret[symbolRscHandle];
			if (!handle0) {
				const rep = ret[symbolRscRep] || ++captureCnt2;
				captureTable2.set(rep, ret);
				handle0 = rscTableCreateOwn(handleTable2, rep);
			}
			_debugLog("[iface=\"wasi:cli/stderr@0.2.6\", function=\"get-stderr\"][Instruction::Return]", {
				funcName: "get-stderr",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([handle0]);
			task.exit();
			return handle0;
		};
		_trampoline34.fnName = "wasi:cli/stderr@0.2.6#getStderr";
		const _trampoline35 = function() {
			_debugLog("[iface=\"wasi:clocks/monotonic-clock@0.2.6\", function=\"now\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "now",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => now())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			_debugLog("[iface=\"wasi:clocks/monotonic-clock@0.2.6\", function=\"now\"][Instruction::Return]", {
				funcName: "now",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([toUint64(ret)]);
			task.exit();
			return toUint64(ret);
		};
		_trampoline35.fnName = "wasi:clocks/monotonic-clock@0.2.6#now";
		let exports1;
		let memory0;
		let realloc0;
		const handleTable4 = [T_FLAG, 0];
		handleTable4._createdReps = /* @__PURE__ */ new Set();
		handleTable4._componentIdx = 0;
		const captureTable4 = /* @__PURE__ */ new Map();
		let captureCnt4 = 0;
		HANDLE_TABLES[4] = handleTable4;
		const _trampoline36 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable4[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable4.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(DirectoryEntryStream.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]directory-entry-stream.read-directory-entry\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "readDirectoryEntry",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.readDirectoryEntry())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant9 = ret;
			switch (variant9.tag) {
				case "ok": {
					const e = variant9.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					var variant7 = e;
					if (variant7 === null || variant7 === void 0) dataView(memory0).setInt8(arg1 + 4, 0, true);
					else {
						const e = variant7;
						dataView(memory0).setInt8(arg1 + 4, 1, true);
						var { type: v4_0, name: v4_1 } = e;
						var val5 = v4_0;
						let enum5;
						switch (val5) {
							case "unknown":
								enum5 = 0;
								break;
							case "block-device":
								enum5 = 1;
								break;
							case "character-device":
								enum5 = 2;
								break;
							case "directory":
								enum5 = 3;
								break;
							case "fifo":
								enum5 = 4;
								break;
							case "symbolic-link":
								enum5 = 5;
								break;
							case "regular-file":
								enum5 = 6;
								break;
							case "socket":
								enum5 = 7;
								break;
							default:
								if (v4_0 instanceof Error) console.error(v4_0);
								throw new TypeError(`"${val5}" is not one of the cases of descriptor-type`);
						}
						dataView(memory0).setInt8(arg1 + 8, enum5, true);
						var encodeRes = _utf8AllocateAndEncode(v4_1, realloc0, memory0);
						var ptr6 = encodeRes.ptr;
						var len6 = encodeRes.len;
						dataView(memory0).setUint32(arg1 + 16, len6, true);
						dataView(memory0).setUint32(arg1 + 12, ptr6, true);
					}
					break;
				}
				case "err": {
					const e = variant9.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					var val8 = e;
					let enum8;
					switch (val8) {
						case "access":
							enum8 = 0;
							break;
						case "would-block":
							enum8 = 1;
							break;
						case "already":
							enum8 = 2;
							break;
						case "bad-descriptor":
							enum8 = 3;
							break;
						case "busy":
							enum8 = 4;
							break;
						case "deadlock":
							enum8 = 5;
							break;
						case "quota":
							enum8 = 6;
							break;
						case "exist":
							enum8 = 7;
							break;
						case "file-too-large":
							enum8 = 8;
							break;
						case "illegal-byte-sequence":
							enum8 = 9;
							break;
						case "in-progress":
							enum8 = 10;
							break;
						case "interrupted":
							enum8 = 11;
							break;
						case "invalid":
							enum8 = 12;
							break;
						case "io":
							enum8 = 13;
							break;
						case "is-directory":
							enum8 = 14;
							break;
						case "loop":
							enum8 = 15;
							break;
						case "too-many-links":
							enum8 = 16;
							break;
						case "message-size":
							enum8 = 17;
							break;
						case "name-too-long":
							enum8 = 18;
							break;
						case "no-device":
							enum8 = 19;
							break;
						case "no-entry":
							enum8 = 20;
							break;
						case "no-lock":
							enum8 = 21;
							break;
						case "insufficient-memory":
							enum8 = 22;
							break;
						case "insufficient-space":
							enum8 = 23;
							break;
						case "not-directory":
							enum8 = 24;
							break;
						case "not-empty":
							enum8 = 25;
							break;
						case "not-recoverable":
							enum8 = 26;
							break;
						case "unsupported":
							enum8 = 27;
							break;
						case "no-tty":
							enum8 = 28;
							break;
						case "no-such-device":
							enum8 = 29;
							break;
						case "overflow":
							enum8 = 30;
							break;
						case "not-permitted":
							enum8 = 31;
							break;
						case "pipe":
							enum8 = 32;
							break;
						case "read-only":
							enum8 = 33;
							break;
						case "invalid-seek":
							enum8 = 34;
							break;
						case "text-file-busy":
							enum8 = 35;
							break;
						case "cross-device":
							enum8 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val8}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg1 + 4, enum8, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant9,
						valueType: typeof variant9
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]directory-entry-stream.read-directory-entry\"][Instruction::Return]", {
				funcName: "[method]directory-entry-stream.read-directory-entry",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline36.fnName = "wasi:filesystem/types@0.2.12#readDirectoryEntry";
		const handleTable5 = [T_FLAG, 0];
		handleTable5._createdReps = /* @__PURE__ */ new Set();
		handleTable5._componentIdx = 0;
		const captureTable5 = /* @__PURE__ */ new Map();
		let captureCnt5 = 0;
		HANDLE_TABLES[5] = handleTable5;
		const _trampoline37 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable5[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable5.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.read-directory\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "readDirectory",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.readDirectory())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			switch (variant6.tag) {
				case "ok": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					if (!(e instanceof DirectoryEntryStream)) throw new TypeError("Resource error: Not a valid \"DirectoryEntryStream\" resource.");
					var handle4 = e[symbolRscHandle];
					if (!handle4) {
						const rep = e[symbolRscRep] || ++captureCnt4;
						captureTable4.set(rep, e);
						handle4 = rscTableCreateOwn(handleTable4, rep);
					}
					dataView(memory0).setInt32(arg1 + 4, handle4, true);
					break;
				}
				case "err": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					var val5 = e;
					let enum5;
					switch (val5) {
						case "access":
							enum5 = 0;
							break;
						case "would-block":
							enum5 = 1;
							break;
						case "already":
							enum5 = 2;
							break;
						case "bad-descriptor":
							enum5 = 3;
							break;
						case "busy":
							enum5 = 4;
							break;
						case "deadlock":
							enum5 = 5;
							break;
						case "quota":
							enum5 = 6;
							break;
						case "exist":
							enum5 = 7;
							break;
						case "file-too-large":
							enum5 = 8;
							break;
						case "illegal-byte-sequence":
							enum5 = 9;
							break;
						case "in-progress":
							enum5 = 10;
							break;
						case "interrupted":
							enum5 = 11;
							break;
						case "invalid":
							enum5 = 12;
							break;
						case "io":
							enum5 = 13;
							break;
						case "is-directory":
							enum5 = 14;
							break;
						case "loop":
							enum5 = 15;
							break;
						case "too-many-links":
							enum5 = 16;
							break;
						case "message-size":
							enum5 = 17;
							break;
						case "name-too-long":
							enum5 = 18;
							break;
						case "no-device":
							enum5 = 19;
							break;
						case "no-entry":
							enum5 = 20;
							break;
						case "no-lock":
							enum5 = 21;
							break;
						case "insufficient-memory":
							enum5 = 22;
							break;
						case "insufficient-space":
							enum5 = 23;
							break;
						case "not-directory":
							enum5 = 24;
							break;
						case "not-empty":
							enum5 = 25;
							break;
						case "not-recoverable":
							enum5 = 26;
							break;
						case "unsupported":
							enum5 = 27;
							break;
						case "no-tty":
							enum5 = 28;
							break;
						case "no-such-device":
							enum5 = 29;
							break;
						case "overflow":
							enum5 = 30;
							break;
						case "not-permitted":
							enum5 = 31;
							break;
						case "pipe":
							enum5 = 32;
							break;
						case "read-only":
							enum5 = 33;
							break;
						case "invalid-seek":
							enum5 = 34;
							break;
						case "text-file-busy":
							enum5 = 35;
							break;
						case "cross-device":
							enum5 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val5}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg1 + 4, enum5, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.read-directory\"][Instruction::Return]", {
				funcName: "[method]descriptor.read-directory",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline37.fnName = "wasi:filesystem/types@0.2.12#readDirectory";
		const _trampoline38 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable5[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable5.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			var ptr3 = arg1;
			var len3 = arg2;
			var result3 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr3, len3));
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.create-directory-at\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "createDirectoryAt",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet4 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.createDirectoryAt(result3))
				});
				ret = hostRet4 !== null && typeof hostRet4 === "object" && (hostRet4.tag === "ok" || hostRet4.tag === "err") ? hostRet4 : {
					tag: "ok",
					val: hostRet4
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			switch (variant6.tag) {
				case "ok":
					variant6.val;
					dataView(memory0).setInt8(arg3 + 0, 0, true);
					break;
				case "err": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg3 + 0, 1, true);
					var val5 = e;
					let enum5;
					switch (val5) {
						case "access":
							enum5 = 0;
							break;
						case "would-block":
							enum5 = 1;
							break;
						case "already":
							enum5 = 2;
							break;
						case "bad-descriptor":
							enum5 = 3;
							break;
						case "busy":
							enum5 = 4;
							break;
						case "deadlock":
							enum5 = 5;
							break;
						case "quota":
							enum5 = 6;
							break;
						case "exist":
							enum5 = 7;
							break;
						case "file-too-large":
							enum5 = 8;
							break;
						case "illegal-byte-sequence":
							enum5 = 9;
							break;
						case "in-progress":
							enum5 = 10;
							break;
						case "interrupted":
							enum5 = 11;
							break;
						case "invalid":
							enum5 = 12;
							break;
						case "io":
							enum5 = 13;
							break;
						case "is-directory":
							enum5 = 14;
							break;
						case "loop":
							enum5 = 15;
							break;
						case "too-many-links":
							enum5 = 16;
							break;
						case "message-size":
							enum5 = 17;
							break;
						case "name-too-long":
							enum5 = 18;
							break;
						case "no-device":
							enum5 = 19;
							break;
						case "no-entry":
							enum5 = 20;
							break;
						case "no-lock":
							enum5 = 21;
							break;
						case "insufficient-memory":
							enum5 = 22;
							break;
						case "insufficient-space":
							enum5 = 23;
							break;
						case "not-directory":
							enum5 = 24;
							break;
						case "not-empty":
							enum5 = 25;
							break;
						case "not-recoverable":
							enum5 = 26;
							break;
						case "unsupported":
							enum5 = 27;
							break;
						case "no-tty":
							enum5 = 28;
							break;
						case "no-such-device":
							enum5 = 29;
							break;
						case "overflow":
							enum5 = 30;
							break;
						case "not-permitted":
							enum5 = 31;
							break;
						case "pipe":
							enum5 = 32;
							break;
						case "read-only":
							enum5 = 33;
							break;
						case "invalid-seek":
							enum5 = 34;
							break;
						case "text-file-busy":
							enum5 = 35;
							break;
						case "cross-device":
							enum5 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val5}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg3 + 1, enum5, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.create-directory-at\"][Instruction::Return]", {
				funcName: "[method]descriptor.create-directory-at",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline38.fnName = "wasi:filesystem/types@0.2.12#createDirectoryAt";
		const _trampoline39 = function(arg0, arg1, arg2, arg3, arg4) {
			var handle1 = arg0;
			var rep2 = handleTable5[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable5.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			var ptr3 = arg1;
			var len3 = arg2;
			if (ptr3 % 1 !== 0) throw new TypeError(`list pointer [${ptr3}] is not aligned to 1`);
			var result3 = new Uint8Array(memory0.buffer.slice(ptr3, ptr3 + len3 * 1));
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.write\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "write",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet4 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.write(result3, BigInt.asUintN(64, BigInt(arg3))))
				});
				ret = hostRet4 !== null && typeof hostRet4 === "object" && (hostRet4.tag === "ok" || hostRet4.tag === "err") ? hostRet4 : {
					tag: "ok",
					val: hostRet4
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			switch (variant6.tag) {
				case "ok": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg4 + 0, 0, true);
					dataView(memory0).setBigInt64(arg4 + 8, toUint64(e), true);
					break;
				}
				case "err": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg4 + 0, 1, true);
					var val5 = e;
					let enum5;
					switch (val5) {
						case "access":
							enum5 = 0;
							break;
						case "would-block":
							enum5 = 1;
							break;
						case "already":
							enum5 = 2;
							break;
						case "bad-descriptor":
							enum5 = 3;
							break;
						case "busy":
							enum5 = 4;
							break;
						case "deadlock":
							enum5 = 5;
							break;
						case "quota":
							enum5 = 6;
							break;
						case "exist":
							enum5 = 7;
							break;
						case "file-too-large":
							enum5 = 8;
							break;
						case "illegal-byte-sequence":
							enum5 = 9;
							break;
						case "in-progress":
							enum5 = 10;
							break;
						case "interrupted":
							enum5 = 11;
							break;
						case "invalid":
							enum5 = 12;
							break;
						case "io":
							enum5 = 13;
							break;
						case "is-directory":
							enum5 = 14;
							break;
						case "loop":
							enum5 = 15;
							break;
						case "too-many-links":
							enum5 = 16;
							break;
						case "message-size":
							enum5 = 17;
							break;
						case "name-too-long":
							enum5 = 18;
							break;
						case "no-device":
							enum5 = 19;
							break;
						case "no-entry":
							enum5 = 20;
							break;
						case "no-lock":
							enum5 = 21;
							break;
						case "insufficient-memory":
							enum5 = 22;
							break;
						case "insufficient-space":
							enum5 = 23;
							break;
						case "not-directory":
							enum5 = 24;
							break;
						case "not-empty":
							enum5 = 25;
							break;
						case "not-recoverable":
							enum5 = 26;
							break;
						case "unsupported":
							enum5 = 27;
							break;
						case "no-tty":
							enum5 = 28;
							break;
						case "no-such-device":
							enum5 = 29;
							break;
						case "overflow":
							enum5 = 30;
							break;
						case "not-permitted":
							enum5 = 31;
							break;
						case "pipe":
							enum5 = 32;
							break;
						case "read-only":
							enum5 = 33;
							break;
						case "invalid-seek":
							enum5 = 34;
							break;
						case "text-file-busy":
							enum5 = 35;
							break;
						case "cross-device":
							enum5 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val5}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg4 + 8, enum5, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.write\"][Instruction::Return]", {
				funcName: "[method]descriptor.write",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline39.fnName = "wasi:filesystem/types@0.2.12#write";
		const _trampoline40 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable5[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable5.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			var ptr3 = arg1;
			var len3 = arg2;
			var result3 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr3, len3));
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.unlink-file-at\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "unlinkFileAt",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet4 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.unlinkFileAt(result3))
				});
				ret = hostRet4 !== null && typeof hostRet4 === "object" && (hostRet4.tag === "ok" || hostRet4.tag === "err") ? hostRet4 : {
					tag: "ok",
					val: hostRet4
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			switch (variant6.tag) {
				case "ok":
					variant6.val;
					dataView(memory0).setInt8(arg3 + 0, 0, true);
					break;
				case "err": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg3 + 0, 1, true);
					var val5 = e;
					let enum5;
					switch (val5) {
						case "access":
							enum5 = 0;
							break;
						case "would-block":
							enum5 = 1;
							break;
						case "already":
							enum5 = 2;
							break;
						case "bad-descriptor":
							enum5 = 3;
							break;
						case "busy":
							enum5 = 4;
							break;
						case "deadlock":
							enum5 = 5;
							break;
						case "quota":
							enum5 = 6;
							break;
						case "exist":
							enum5 = 7;
							break;
						case "file-too-large":
							enum5 = 8;
							break;
						case "illegal-byte-sequence":
							enum5 = 9;
							break;
						case "in-progress":
							enum5 = 10;
							break;
						case "interrupted":
							enum5 = 11;
							break;
						case "invalid":
							enum5 = 12;
							break;
						case "io":
							enum5 = 13;
							break;
						case "is-directory":
							enum5 = 14;
							break;
						case "loop":
							enum5 = 15;
							break;
						case "too-many-links":
							enum5 = 16;
							break;
						case "message-size":
							enum5 = 17;
							break;
						case "name-too-long":
							enum5 = 18;
							break;
						case "no-device":
							enum5 = 19;
							break;
						case "no-entry":
							enum5 = 20;
							break;
						case "no-lock":
							enum5 = 21;
							break;
						case "insufficient-memory":
							enum5 = 22;
							break;
						case "insufficient-space":
							enum5 = 23;
							break;
						case "not-directory":
							enum5 = 24;
							break;
						case "not-empty":
							enum5 = 25;
							break;
						case "not-recoverable":
							enum5 = 26;
							break;
						case "unsupported":
							enum5 = 27;
							break;
						case "no-tty":
							enum5 = 28;
							break;
						case "no-such-device":
							enum5 = 29;
							break;
						case "overflow":
							enum5 = 30;
							break;
						case "not-permitted":
							enum5 = 31;
							break;
						case "pipe":
							enum5 = 32;
							break;
						case "read-only":
							enum5 = 33;
							break;
						case "invalid-seek":
							enum5 = 34;
							break;
						case "text-file-busy":
							enum5 = 35;
							break;
						case "cross-device":
							enum5 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val5}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg3 + 1, enum5, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.unlink-file-at\"][Instruction::Return]", {
				funcName: "[method]descriptor.unlink-file-at",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline40.fnName = "wasi:filesystem/types@0.2.12#unlinkFileAt";
		const _trampoline41 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable5[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable5.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.read\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "read",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.read(BigInt.asUintN(64, BigInt(arg1)), BigInt.asUintN(64, BigInt(arg2))))
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant7 = ret;
			switch (variant7.tag) {
				case "ok": {
					const e = variant7.val;
					dataView(memory0).setInt8(arg3 + 0, 0, true);
					var [tuple4_0, tuple4_1] = e;
					var val5 = tuple4_0;
					var len5 = Array.isArray(val5) ? val5.length : val5.byteLength;
					var ptr5 = realloc0(0, 0, 1, len5 * 1);
					let valData5;
					const valLenBytes5 = len5 * 1;
					if (Array.isArray(val5)) {
						let offset = 0;
						const dv5 = new DataView(memory0.buffer);
						for (const v of val5) {
							_requireValidNumericPrimitive.bind(null, "u8")(v);
							dv5.setUint8(ptr5 + offset, v, true);
							offset += 1;
						}
					} else {
						valData5 = new Uint8Array(val5.buffer || val5, val5.byteOffset, valLenBytes5);
						new Uint8Array(memory0.buffer, ptr5, valLenBytes5).set(valData5);
					}
					dataView(memory0).setUint32(arg3 + 8, len5, true);
					dataView(memory0).setUint32(arg3 + 4, ptr5, true);
					dataView(memory0).setInt8(arg3 + 12, tuple4_1 ? 1 : 0, true);
					break;
				}
				case "err": {
					const e = variant7.val;
					dataView(memory0).setInt8(arg3 + 0, 1, true);
					var val6 = e;
					let enum6;
					switch (val6) {
						case "access":
							enum6 = 0;
							break;
						case "would-block":
							enum6 = 1;
							break;
						case "already":
							enum6 = 2;
							break;
						case "bad-descriptor":
							enum6 = 3;
							break;
						case "busy":
							enum6 = 4;
							break;
						case "deadlock":
							enum6 = 5;
							break;
						case "quota":
							enum6 = 6;
							break;
						case "exist":
							enum6 = 7;
							break;
						case "file-too-large":
							enum6 = 8;
							break;
						case "illegal-byte-sequence":
							enum6 = 9;
							break;
						case "in-progress":
							enum6 = 10;
							break;
						case "interrupted":
							enum6 = 11;
							break;
						case "invalid":
							enum6 = 12;
							break;
						case "io":
							enum6 = 13;
							break;
						case "is-directory":
							enum6 = 14;
							break;
						case "loop":
							enum6 = 15;
							break;
						case "too-many-links":
							enum6 = 16;
							break;
						case "message-size":
							enum6 = 17;
							break;
						case "name-too-long":
							enum6 = 18;
							break;
						case "no-device":
							enum6 = 19;
							break;
						case "no-entry":
							enum6 = 20;
							break;
						case "no-lock":
							enum6 = 21;
							break;
						case "insufficient-memory":
							enum6 = 22;
							break;
						case "insufficient-space":
							enum6 = 23;
							break;
						case "not-directory":
							enum6 = 24;
							break;
						case "not-empty":
							enum6 = 25;
							break;
						case "not-recoverable":
							enum6 = 26;
							break;
						case "unsupported":
							enum6 = 27;
							break;
						case "no-tty":
							enum6 = 28;
							break;
						case "no-such-device":
							enum6 = 29;
							break;
						case "overflow":
							enum6 = 30;
							break;
						case "not-permitted":
							enum6 = 31;
							break;
						case "pipe":
							enum6 = 32;
							break;
						case "read-only":
							enum6 = 33;
							break;
						case "invalid-seek":
							enum6 = 34;
							break;
						case "text-file-busy":
							enum6 = 35;
							break;
						case "cross-device":
							enum6 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val6}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg3 + 4, enum6, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant7,
						valueType: typeof variant7
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.read\"][Instruction::Return]", {
				funcName: "[method]descriptor.read",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline41.fnName = "wasi:filesystem/types@0.2.12#read";
		const _trampoline42 = function(arg0, arg1, arg2, arg3, arg4, arg5, arg6) {
			var handle1 = arg0;
			var rep2 = handleTable5[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable5.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			if ((arg1 & 4294967294) !== 0) throw new TypeError("flags have extraneous bits set");
			var flags3 = { symlinkFollow: Boolean(arg1 & 1) };
			var ptr4 = arg2;
			var len4 = arg3;
			var result4 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr4, len4));
			if ((arg4 & 4294967280) !== 0) throw new TypeError("flags have extraneous bits set");
			var flags5 = {
				create: Boolean(arg4 & 1),
				directory: Boolean(arg4 & 2),
				exclusive: Boolean(arg4 & 4),
				truncate: Boolean(arg4 & 8)
			};
			if ((arg5 & 4294967232) !== 0) throw new TypeError("flags have extraneous bits set");
			var flags6 = {
				read: Boolean(arg5 & 1),
				write: Boolean(arg5 & 2),
				fileIntegritySync: Boolean(arg5 & 4),
				dataIntegritySync: Boolean(arg5 & 8),
				requestedWriteSync: Boolean(arg5 & 16),
				mutateDirectory: Boolean(arg5 & 32)
			};
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.open-at\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "openAt",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet7 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.openAt(flags3, result4, flags5, flags6))
				});
				ret = hostRet7 !== null && typeof hostRet7 === "object" && (hostRet7.tag === "ok" || hostRet7.tag === "err") ? hostRet7 : {
					tag: "ok",
					val: hostRet7
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant10 = ret;
			switch (variant10.tag) {
				case "ok": {
					const e = variant10.val;
					dataView(memory0).setInt8(arg6 + 0, 0, true);
					if (!(e instanceof Descriptor)) throw new TypeError("Resource error: Not a valid \"Descriptor\" resource.");
					var handle8 = e[symbolRscHandle];
					if (!handle8) {
						const rep = e[symbolRscRep] || ++captureCnt5;
						captureTable5.set(rep, e);
						handle8 = rscTableCreateOwn(handleTable5, rep);
					}
					dataView(memory0).setInt32(arg6 + 4, handle8, true);
					break;
				}
				case "err": {
					const e = variant10.val;
					dataView(memory0).setInt8(arg6 + 0, 1, true);
					var val9 = e;
					let enum9;
					switch (val9) {
						case "access":
							enum9 = 0;
							break;
						case "would-block":
							enum9 = 1;
							break;
						case "already":
							enum9 = 2;
							break;
						case "bad-descriptor":
							enum9 = 3;
							break;
						case "busy":
							enum9 = 4;
							break;
						case "deadlock":
							enum9 = 5;
							break;
						case "quota":
							enum9 = 6;
							break;
						case "exist":
							enum9 = 7;
							break;
						case "file-too-large":
							enum9 = 8;
							break;
						case "illegal-byte-sequence":
							enum9 = 9;
							break;
						case "in-progress":
							enum9 = 10;
							break;
						case "interrupted":
							enum9 = 11;
							break;
						case "invalid":
							enum9 = 12;
							break;
						case "io":
							enum9 = 13;
							break;
						case "is-directory":
							enum9 = 14;
							break;
						case "loop":
							enum9 = 15;
							break;
						case "too-many-links":
							enum9 = 16;
							break;
						case "message-size":
							enum9 = 17;
							break;
						case "name-too-long":
							enum9 = 18;
							break;
						case "no-device":
							enum9 = 19;
							break;
						case "no-entry":
							enum9 = 20;
							break;
						case "no-lock":
							enum9 = 21;
							break;
						case "insufficient-memory":
							enum9 = 22;
							break;
						case "insufficient-space":
							enum9 = 23;
							break;
						case "not-directory":
							enum9 = 24;
							break;
						case "not-empty":
							enum9 = 25;
							break;
						case "not-recoverable":
							enum9 = 26;
							break;
						case "unsupported":
							enum9 = 27;
							break;
						case "no-tty":
							enum9 = 28;
							break;
						case "no-such-device":
							enum9 = 29;
							break;
						case "overflow":
							enum9 = 30;
							break;
						case "not-permitted":
							enum9 = 31;
							break;
						case "pipe":
							enum9 = 32;
							break;
						case "read-only":
							enum9 = 33;
							break;
						case "invalid-seek":
							enum9 = 34;
							break;
						case "text-file-busy":
							enum9 = 35;
							break;
						case "cross-device":
							enum9 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val9}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg6 + 4, enum9, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant10,
						valueType: typeof variant10
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.open-at\"][Instruction::Return]", {
				funcName: "[method]descriptor.open-at",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline42.fnName = "wasi:filesystem/types@0.2.12#openAt";
		const _trampoline43 = function(arg0, arg1, arg2, arg3, arg4) {
			var handle1 = arg0;
			var rep2 = handleTable5[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable5.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			if ((arg1 & 4294967294) !== 0) throw new TypeError("flags have extraneous bits set");
			var flags3 = { symlinkFollow: Boolean(arg1 & 1) };
			var ptr4 = arg2;
			var len4 = arg3;
			var result4 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr4, len4));
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.stat-at\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "statAt",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet5 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.statAt(flags3, result4))
				});
				ret = hostRet5 !== null && typeof hostRet5 === "object" && (hostRet5.tag === "ok" || hostRet5.tag === "err") ? hostRet5 : {
					tag: "ok",
					val: hostRet5
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant15 = ret;
			switch (variant15.tag) {
				case "ok": {
					const e = variant15.val;
					dataView(memory0).setInt8(arg4 + 0, 0, true);
					var { type: v6_0, linkCount: v6_1, size: v6_2, dataAccessTimestamp: v6_3, dataModificationTimestamp: v6_4, statusChangeTimestamp: v6_5 } = e;
					var val7 = v6_0;
					let enum7;
					switch (val7) {
						case "unknown":
							enum7 = 0;
							break;
						case "block-device":
							enum7 = 1;
							break;
						case "character-device":
							enum7 = 2;
							break;
						case "directory":
							enum7 = 3;
							break;
						case "fifo":
							enum7 = 4;
							break;
						case "symbolic-link":
							enum7 = 5;
							break;
						case "regular-file":
							enum7 = 6;
							break;
						case "socket":
							enum7 = 7;
							break;
						default:
							if (v6_0 instanceof Error) console.error(v6_0);
							throw new TypeError(`"${val7}" is not one of the cases of descriptor-type`);
					}
					dataView(memory0).setInt8(arg4 + 8, enum7, true);
					dataView(memory0).setBigInt64(arg4 + 16, toUint64(v6_1), true);
					dataView(memory0).setBigInt64(arg4 + 24, toUint64(v6_2), true);
					var variant9 = v6_3;
					if (variant9 === null || variant9 === void 0) dataView(memory0).setInt8(arg4 + 32, 0, true);
					else {
						const e = variant9;
						dataView(memory0).setInt8(arg4 + 32, 1, true);
						var { seconds: v8_0, nanoseconds: v8_1 } = e;
						dataView(memory0).setBigInt64(arg4 + 40, toUint64(v8_0), true);
						dataView(memory0).setInt32(arg4 + 48, toUint32(v8_1), true);
					}
					var variant11 = v6_4;
					if (variant11 === null || variant11 === void 0) dataView(memory0).setInt8(arg4 + 56, 0, true);
					else {
						const e = variant11;
						dataView(memory0).setInt8(arg4 + 56, 1, true);
						var { seconds: v10_0, nanoseconds: v10_1 } = e;
						dataView(memory0).setBigInt64(arg4 + 64, toUint64(v10_0), true);
						dataView(memory0).setInt32(arg4 + 72, toUint32(v10_1), true);
					}
					var variant13 = v6_5;
					if (variant13 === null || variant13 === void 0) dataView(memory0).setInt8(arg4 + 80, 0, true);
					else {
						const e = variant13;
						dataView(memory0).setInt8(arg4 + 80, 1, true);
						var { seconds: v12_0, nanoseconds: v12_1 } = e;
						dataView(memory0).setBigInt64(arg4 + 88, toUint64(v12_0), true);
						dataView(memory0).setInt32(arg4 + 96, toUint32(v12_1), true);
					}
					break;
				}
				case "err": {
					const e = variant15.val;
					dataView(memory0).setInt8(arg4 + 0, 1, true);
					var val14 = e;
					let enum14;
					switch (val14) {
						case "access":
							enum14 = 0;
							break;
						case "would-block":
							enum14 = 1;
							break;
						case "already":
							enum14 = 2;
							break;
						case "bad-descriptor":
							enum14 = 3;
							break;
						case "busy":
							enum14 = 4;
							break;
						case "deadlock":
							enum14 = 5;
							break;
						case "quota":
							enum14 = 6;
							break;
						case "exist":
							enum14 = 7;
							break;
						case "file-too-large":
							enum14 = 8;
							break;
						case "illegal-byte-sequence":
							enum14 = 9;
							break;
						case "in-progress":
							enum14 = 10;
							break;
						case "interrupted":
							enum14 = 11;
							break;
						case "invalid":
							enum14 = 12;
							break;
						case "io":
							enum14 = 13;
							break;
						case "is-directory":
							enum14 = 14;
							break;
						case "loop":
							enum14 = 15;
							break;
						case "too-many-links":
							enum14 = 16;
							break;
						case "message-size":
							enum14 = 17;
							break;
						case "name-too-long":
							enum14 = 18;
							break;
						case "no-device":
							enum14 = 19;
							break;
						case "no-entry":
							enum14 = 20;
							break;
						case "no-lock":
							enum14 = 21;
							break;
						case "insufficient-memory":
							enum14 = 22;
							break;
						case "insufficient-space":
							enum14 = 23;
							break;
						case "not-directory":
							enum14 = 24;
							break;
						case "not-empty":
							enum14 = 25;
							break;
						case "not-recoverable":
							enum14 = 26;
							break;
						case "unsupported":
							enum14 = 27;
							break;
						case "no-tty":
							enum14 = 28;
							break;
						case "no-such-device":
							enum14 = 29;
							break;
						case "overflow":
							enum14 = 30;
							break;
						case "not-permitted":
							enum14 = 31;
							break;
						case "pipe":
							enum14 = 32;
							break;
						case "read-only":
							enum14 = 33;
							break;
						case "invalid-seek":
							enum14 = 34;
							break;
						case "text-file-busy":
							enum14 = 35;
							break;
						case "cross-device":
							enum14 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val14}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg4 + 8, enum14, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant15,
						valueType: typeof variant15
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.stat-at\"][Instruction::Return]", {
				funcName: "[method]descriptor.stat-at",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline43.fnName = "wasi:filesystem/types@0.2.12#statAt";
		const _trampoline44 = function(arg0, arg1, arg2, arg3, arg4, arg5, arg6) {
			var handle1 = arg0;
			var rep2 = handleTable5[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable5.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			var ptr3 = arg1;
			var len3 = arg2;
			var result3 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr3, len3));
			var handle5 = arg3;
			var rep6 = handleTable5[(handle5 << 1) + 1] & -1073741825;
			var rsc4 = captureTable5.get(rep6);
			if (!rsc4) {
				rsc4 = Object.create(Descriptor.prototype);
				Object.defineProperty(rsc4, symbolRscHandle, {
					writable: true,
					value: handle5
				});
				Object.defineProperty(rsc4, symbolRscRep, {
					writable: true,
					value: rep6
				});
			}
			curResourceBorrows.push(rsc4);
			var ptr7 = arg4;
			var len7 = arg5;
			var result7 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr7, len7));
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.rename-at\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "renameAt",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet8 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.renameAt(result3, rsc4, result7))
				});
				ret = hostRet8 !== null && typeof hostRet8 === "object" && (hostRet8.tag === "ok" || hostRet8.tag === "err") ? hostRet8 : {
					tag: "ok",
					val: hostRet8
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant10 = ret;
			switch (variant10.tag) {
				case "ok":
					variant10.val;
					dataView(memory0).setInt8(arg6 + 0, 0, true);
					break;
				case "err": {
					const e = variant10.val;
					dataView(memory0).setInt8(arg6 + 0, 1, true);
					var val9 = e;
					let enum9;
					switch (val9) {
						case "access":
							enum9 = 0;
							break;
						case "would-block":
							enum9 = 1;
							break;
						case "already":
							enum9 = 2;
							break;
						case "bad-descriptor":
							enum9 = 3;
							break;
						case "busy":
							enum9 = 4;
							break;
						case "deadlock":
							enum9 = 5;
							break;
						case "quota":
							enum9 = 6;
							break;
						case "exist":
							enum9 = 7;
							break;
						case "file-too-large":
							enum9 = 8;
							break;
						case "illegal-byte-sequence":
							enum9 = 9;
							break;
						case "in-progress":
							enum9 = 10;
							break;
						case "interrupted":
							enum9 = 11;
							break;
						case "invalid":
							enum9 = 12;
							break;
						case "io":
							enum9 = 13;
							break;
						case "is-directory":
							enum9 = 14;
							break;
						case "loop":
							enum9 = 15;
							break;
						case "too-many-links":
							enum9 = 16;
							break;
						case "message-size":
							enum9 = 17;
							break;
						case "name-too-long":
							enum9 = 18;
							break;
						case "no-device":
							enum9 = 19;
							break;
						case "no-entry":
							enum9 = 20;
							break;
						case "no-lock":
							enum9 = 21;
							break;
						case "insufficient-memory":
							enum9 = 22;
							break;
						case "insufficient-space":
							enum9 = 23;
							break;
						case "not-directory":
							enum9 = 24;
							break;
						case "not-empty":
							enum9 = 25;
							break;
						case "not-recoverable":
							enum9 = 26;
							break;
						case "unsupported":
							enum9 = 27;
							break;
						case "no-tty":
							enum9 = 28;
							break;
						case "no-such-device":
							enum9 = 29;
							break;
						case "overflow":
							enum9 = 30;
							break;
						case "not-permitted":
							enum9 = 31;
							break;
						case "pipe":
							enum9 = 32;
							break;
						case "read-only":
							enum9 = 33;
							break;
						case "invalid-seek":
							enum9 = 34;
							break;
						case "text-file-busy":
							enum9 = 35;
							break;
						case "cross-device":
							enum9 = 36;
							break;
						default:
							if (e instanceof Error) console.error(e);
							throw new TypeError(`"${val9}" is not one of the cases of error-code`);
					}
					dataView(memory0).setInt8(arg6 + 1, enum9, true);
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant10,
						valueType: typeof variant10
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:filesystem/types@0.2.12\", function=\"[method]descriptor.rename-at\"][Instruction::Return]", {
				funcName: "[method]descriptor.rename-at",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline44.fnName = "wasi:filesystem/types@0.2.12#renameAt";
		const _trampoline45 = function(arg0, arg1, arg2) {
			var len2 = arg1;
			var base2 = arg0;
			if (base2 % 4 !== 0) throw new TypeError(`list pointer [${base2}] is not aligned to 4`);
			var result2 = [];
			for (let i = 0; i < len2; i++) {
				const base = base2 + i * 16;
				var ptr0 = dataView(memory0).getUint32(base + 0, true);
				var len0 = dataView(memory0).getUint32(base + 4, true);
				var result0 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr0, len0));
				var ptr1 = dataView(memory0).getUint32(base + 8, true);
				var len1 = dataView(memory0).getUint32(base + 12, true);
				if (ptr1 % 1 !== 0) throw new TypeError(`list pointer [${ptr1}] is not aligned to 1`);
				var result1 = new Uint8Array(memory0.buffer.slice(ptr1, ptr1 + len1 * 1));
				result2.push([result0, result1]);
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[static]fields.from-list\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "Fields.fromList",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => Fields.fromList(result2))
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			var variant6 = ret;
			switch (variant6.tag) {
				case "ok": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg2 + 0, 0, true);
					if (!(e instanceof Fields)) throw new TypeError("Resource error: Not a valid \"Fields\" resource.");
					var handle4 = e[symbolRscHandle];
					if (!handle4) {
						const rep = e[symbolRscRep] || ++captureCnt7;
						captureTable7.set(rep, e);
						handle4 = rscTableCreateOwn(handleTable7, rep);
					}
					dataView(memory0).setInt32(arg2 + 4, handle4, true);
					break;
				}
				case "err": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg2 + 0, 1, true);
					var variant5 = e;
					switch (variant5.tag) {
						case "invalid-syntax":
							dataView(memory0).setInt8(arg2 + 4, 0, true);
							break;
						case "forbidden":
							dataView(memory0).setInt8(arg2 + 4, 1, true);
							break;
						case "immutable":
							dataView(memory0).setInt8(arg2 + 4, 2, true);
							break;
						default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant5.tag)}\` (received \`${variant5}\`) specified for \`HeaderError\``);
					}
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[static]fields.from-list\"][Instruction::Return]", {
				funcName: "[static]fields.from-list",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline45.fnName = "wasi:http/types@0.2.4#Fields.fromList";
		const _trampoline46 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable8[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable8.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutgoingRequest.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			let variant4;
			switch (arg1) {
				case 0:
					variant4 = { tag: "get" };
					break;
				case 1:
					variant4 = { tag: "head" };
					break;
				case 2:
					variant4 = { tag: "post" };
					break;
				case 3:
					variant4 = { tag: "put" };
					break;
				case 4:
					variant4 = { tag: "delete" };
					break;
				case 5:
					variant4 = { tag: "connect" };
					break;
				case 6:
					variant4 = { tag: "options" };
					break;
				case 7:
					variant4 = { tag: "trace" };
					break;
				case 8:
					variant4 = { tag: "patch" };
					break;
				case 9:
					var ptr3 = arg2;
					var len3 = arg3;
					variant4 = {
						tag: "other",
						val: TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr3, len3))
					};
					break;
				default: throw new TypeError("invalid variant discriminant for Method");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.set-method\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "setMethod",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet5 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.setMethod(variant4))
				});
				ret = hostRet5 !== null && typeof hostRet5 === "object" && (hostRet5.tag === "ok" || hostRet5.tag === "err") ? hostRet5 : {
					tag: "ok",
					val: hostRet5
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			let variant6_0;
			switch (variant6.tag) {
				case "ok":
					variant6.val;
					variant6_0 = 0;
					break;
				case "err":
					variant6.val;
					variant6_0 = 1;
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.set-method\"][Instruction::Return]", {
				funcName: "[method]outgoing-request.set-method",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([variant6_0]);
			task.exit();
			return variant6_0;
		};
		_trampoline46.fnName = "wasi:http/types@0.2.4#setMethod";
		const _trampoline47 = function(arg0, arg1, arg2, arg3, arg4) {
			var handle1 = arg0;
			var rep2 = handleTable8[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable8.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutgoingRequest.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			let variant5;
			switch (arg1) {
				case 0:
					variant5 = void 0;
					break;
				case 1: {
					let variant4;
					switch (arg2) {
						case 0:
							variant4 = { tag: "HTTP" };
							break;
						case 1:
							variant4 = { tag: "HTTPS" };
							break;
						case 2:
							var ptr3 = arg3;
							var len3 = arg4;
							variant4 = {
								tag: "other",
								val: TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr3, len3))
							};
							break;
						default: throw new TypeError("invalid variant discriminant for Scheme");
					}
					variant5 = variant4;
					break;
				}
				default: throw new TypeError("invalid variant discriminant for option");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.set-scheme\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "setScheme",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet6 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.setScheme(variant5))
				});
				ret = hostRet6 !== null && typeof hostRet6 === "object" && (hostRet6.tag === "ok" || hostRet6.tag === "err") ? hostRet6 : {
					tag: "ok",
					val: hostRet6
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant7 = ret;
			let variant7_0;
			switch (variant7.tag) {
				case "ok":
					variant7.val;
					variant7_0 = 0;
					break;
				case "err":
					variant7.val;
					variant7_0 = 1;
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant7,
						valueType: typeof variant7
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.set-scheme\"][Instruction::Return]", {
				funcName: "[method]outgoing-request.set-scheme",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([variant7_0]);
			task.exit();
			return variant7_0;
		};
		_trampoline47.fnName = "wasi:http/types@0.2.4#setScheme";
		const _trampoline48 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable8[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable8.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutgoingRequest.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			let variant4;
			switch (arg1) {
				case 0:
					variant4 = void 0;
					break;
				case 1:
					var ptr3 = arg2;
					var len3 = arg3;
					variant4 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr3, len3));
					break;
				default: throw new TypeError("invalid variant discriminant for option");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.set-authority\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "setAuthority",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet5 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.setAuthority(variant4))
				});
				ret = hostRet5 !== null && typeof hostRet5 === "object" && (hostRet5.tag === "ok" || hostRet5.tag === "err") ? hostRet5 : {
					tag: "ok",
					val: hostRet5
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			let variant6_0;
			switch (variant6.tag) {
				case "ok":
					variant6.val;
					variant6_0 = 0;
					break;
				case "err":
					variant6.val;
					variant6_0 = 1;
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.set-authority\"][Instruction::Return]", {
				funcName: "[method]outgoing-request.set-authority",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([variant6_0]);
			task.exit();
			return variant6_0;
		};
		_trampoline48.fnName = "wasi:http/types@0.2.4#setAuthority";
		const _trampoline49 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable8[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable8.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutgoingRequest.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			let variant4;
			switch (arg1) {
				case 0:
					variant4 = void 0;
					break;
				case 1:
					var ptr3 = arg2;
					var len3 = arg3;
					variant4 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr3, len3));
					break;
				default: throw new TypeError("invalid variant discriminant for option");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.set-path-with-query\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "setPathWithQuery",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet5 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.setPathWithQuery(variant4))
				});
				ret = hostRet5 !== null && typeof hostRet5 === "object" && (hostRet5.tag === "ok" || hostRet5.tag === "err") ? hostRet5 : {
					tag: "ok",
					val: hostRet5
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			let variant6_0;
			switch (variant6.tag) {
				case "ok":
					variant6.val;
					variant6_0 = 0;
					break;
				case "err":
					variant6.val;
					variant6_0 = 1;
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.set-path-with-query\"][Instruction::Return]", {
				funcName: "[method]outgoing-request.set-path-with-query",
				paramCount: 1,
				async: false,
				postReturn: false
			});
			task.resolve([variant6_0]);
			task.exit();
			return variant6_0;
		};
		_trampoline49.fnName = "wasi:http/types@0.2.4#setPathWithQuery";
		const handleTable9 = [T_FLAG, 0];
		handleTable9._createdReps = /* @__PURE__ */ new Set();
		handleTable9._componentIdx = 0;
		const captureTable9 = /* @__PURE__ */ new Map();
		let captureCnt9 = 0;
		HANDLE_TABLES[9] = handleTable9;
		const _trampoline50 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable8[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable8.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutgoingRequest.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.body\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "body",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.body())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant5 = ret;
			switch (variant5.tag) {
				case "ok": {
					const e = variant5.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					if (!(e instanceof OutgoingBody)) throw new TypeError("Resource error: Not a valid \"OutgoingBody\" resource.");
					var handle4 = e[symbolRscHandle];
					if (!handle4) {
						const rep = e[symbolRscRep] || ++captureCnt9;
						captureTable9.set(rep, e);
						handle4 = rscTableCreateOwn(handleTable9, rep);
					}
					dataView(memory0).setInt32(arg1 + 4, handle4, true);
					break;
				}
				case "err":
					variant5.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant5,
						valueType: typeof variant5
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-request.body\"][Instruction::Return]", {
				funcName: "[method]outgoing-request.body",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline50.fnName = "wasi:http/types@0.2.4#body";
		const _trampoline51 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable9[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable9.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutgoingBody.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-body.write\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "write",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.write())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant5 = ret;
			switch (variant5.tag) {
				case "ok": {
					const e = variant5.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					if (!(e instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
					var handle4 = e[symbolRscHandle];
					if (!handle4) {
						const rep = e[symbolRscRep] || ++captureCnt2;
						captureTable2.set(rep, e);
						handle4 = rscTableCreateOwn(handleTable2, rep);
					}
					dataView(memory0).setInt32(arg1 + 4, handle4, true);
					break;
				}
				case "err":
					variant5.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant5,
						valueType: typeof variant5
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]outgoing-body.write\"][Instruction::Return]", {
				funcName: "[method]outgoing-body.write",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline51.fnName = "wasi:http/types@0.2.4#write";
		const _trampoline52 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable6[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable6.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(FutureIncomingResponse.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]future-incoming-response.get\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "get",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.get())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant44 = ret;
			if (variant44 === null || variant44 === void 0) dataView(memory0).setInt8(arg1 + 0, 0, true);
			else {
				const e = variant44;
				dataView(memory0).setInt8(arg1 + 0, 1, true);
				var variant43 = e;
				switch (variant43.tag) {
					case "ok": {
						const e = variant43.val;
						dataView(memory0).setInt8(arg1 + 8, 0, true);
						var variant42 = e;
						switch (variant42.tag) {
							case "ok": {
								const e = variant42.val;
								dataView(memory0).setInt8(arg1 + 16, 0, true);
								if (!(e instanceof IncomingResponse)) throw new TypeError("Resource error: Not a valid \"IncomingResponse\" resource.");
								var handle3 = e[symbolRscHandle];
								if (!handle3) {
									const rep = e[symbolRscRep] || ++captureCnt11;
									captureTable11.set(rep, e);
									handle3 = rscTableCreateOwn(handleTable11, rep);
								}
								dataView(memory0).setInt32(arg1 + 24, handle3, true);
								break;
							}
							case "err": {
								const e = variant42.val;
								dataView(memory0).setInt8(arg1 + 16, 1, true);
								var variant41 = e;
								switch (variant41.tag) {
									case "DNS-timeout":
										dataView(memory0).setInt8(arg1 + 24, 0, true);
										break;
									case "DNS-error": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 1, true);
										var { rcode: v4_0, infoCode: v4_1 } = e;
										var variant6 = v4_0;
										if (variant6 === null || variant6 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant6;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
											var ptr5 = encodeRes.ptr;
											var len5 = encodeRes.len;
											dataView(memory0).setUint32(arg1 + 40, len5, true);
											dataView(memory0).setUint32(arg1 + 36, ptr5, true);
										}
										var variant7 = v4_1;
										if (variant7 === null || variant7 === void 0) dataView(memory0).setInt8(arg1 + 44, 0, true);
										else {
											const e = variant7;
											dataView(memory0).setInt8(arg1 + 44, 1, true);
											dataView(memory0).setInt16(arg1 + 46, toUint16(e), true);
										}
										break;
									}
									case "destination-not-found":
										dataView(memory0).setInt8(arg1 + 24, 2, true);
										break;
									case "destination-unavailable":
										dataView(memory0).setInt8(arg1 + 24, 3, true);
										break;
									case "destination-IP-prohibited":
										dataView(memory0).setInt8(arg1 + 24, 4, true);
										break;
									case "destination-IP-unroutable":
										dataView(memory0).setInt8(arg1 + 24, 5, true);
										break;
									case "connection-refused":
										dataView(memory0).setInt8(arg1 + 24, 6, true);
										break;
									case "connection-terminated":
										dataView(memory0).setInt8(arg1 + 24, 7, true);
										break;
									case "connection-timeout":
										dataView(memory0).setInt8(arg1 + 24, 8, true);
										break;
									case "connection-read-timeout":
										dataView(memory0).setInt8(arg1 + 24, 9, true);
										break;
									case "connection-write-timeout":
										dataView(memory0).setInt8(arg1 + 24, 10, true);
										break;
									case "connection-limit-reached":
										dataView(memory0).setInt8(arg1 + 24, 11, true);
										break;
									case "TLS-protocol-error":
										dataView(memory0).setInt8(arg1 + 24, 12, true);
										break;
									case "TLS-certificate-error":
										dataView(memory0).setInt8(arg1 + 24, 13, true);
										break;
									case "TLS-alert-received": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 14, true);
										var { alertId: v8_0, alertMessage: v8_1 } = e;
										var variant9 = v8_0;
										if (variant9 === null || variant9 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant9;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											dataView(memory0).setInt8(arg1 + 33, toUint8(e), true);
										}
										var variant11 = v8_1;
										if (variant11 === null || variant11 === void 0) dataView(memory0).setInt8(arg1 + 36, 0, true);
										else {
											const e = variant11;
											dataView(memory0).setInt8(arg1 + 36, 1, true);
											var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
											var ptr10 = encodeRes.ptr;
											var len10 = encodeRes.len;
											dataView(memory0).setUint32(arg1 + 44, len10, true);
											dataView(memory0).setUint32(arg1 + 40, ptr10, true);
										}
										break;
									}
									case "HTTP-request-denied":
										dataView(memory0).setInt8(arg1 + 24, 15, true);
										break;
									case "HTTP-request-length-required":
										dataView(memory0).setInt8(arg1 + 24, 16, true);
										break;
									case "HTTP-request-body-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 17, true);
										var variant12 = e;
										if (variant12 === null || variant12 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant12;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											dataView(memory0).setBigInt64(arg1 + 40, toUint64(e), true);
										}
										break;
									}
									case "HTTP-request-method-invalid":
										dataView(memory0).setInt8(arg1 + 24, 18, true);
										break;
									case "HTTP-request-URI-invalid":
										dataView(memory0).setInt8(arg1 + 24, 19, true);
										break;
									case "HTTP-request-URI-too-long":
										dataView(memory0).setInt8(arg1 + 24, 20, true);
										break;
									case "HTTP-request-header-section-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 21, true);
										var variant13 = e;
										if (variant13 === null || variant13 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant13;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											dataView(memory0).setInt32(arg1 + 36, toUint32(e), true);
										}
										break;
									}
									case "HTTP-request-header-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 22, true);
										var variant18 = e;
										if (variant18 === null || variant18 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant18;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											var { fieldName: v14_0, fieldSize: v14_1 } = e;
											var variant16 = v14_0;
											if (variant16 === null || variant16 === void 0) dataView(memory0).setInt8(arg1 + 36, 0, true);
											else {
												const e = variant16;
												dataView(memory0).setInt8(arg1 + 36, 1, true);
												var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
												var ptr15 = encodeRes.ptr;
												var len15 = encodeRes.len;
												dataView(memory0).setUint32(arg1 + 44, len15, true);
												dataView(memory0).setUint32(arg1 + 40, ptr15, true);
											}
											var variant17 = v14_1;
											if (variant17 === null || variant17 === void 0) dataView(memory0).setInt8(arg1 + 48, 0, true);
											else {
												const e = variant17;
												dataView(memory0).setInt8(arg1 + 48, 1, true);
												dataView(memory0).setInt32(arg1 + 52, toUint32(e), true);
											}
										}
										break;
									}
									case "HTTP-request-trailer-section-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 23, true);
										var variant19 = e;
										if (variant19 === null || variant19 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant19;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											dataView(memory0).setInt32(arg1 + 36, toUint32(e), true);
										}
										break;
									}
									case "HTTP-request-trailer-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 24, true);
										var { fieldName: v20_0, fieldSize: v20_1 } = e;
										var variant22 = v20_0;
										if (variant22 === null || variant22 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant22;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
											var ptr21 = encodeRes.ptr;
											var len21 = encodeRes.len;
											dataView(memory0).setUint32(arg1 + 40, len21, true);
											dataView(memory0).setUint32(arg1 + 36, ptr21, true);
										}
										var variant23 = v20_1;
										if (variant23 === null || variant23 === void 0) dataView(memory0).setInt8(arg1 + 44, 0, true);
										else {
											const e = variant23;
											dataView(memory0).setInt8(arg1 + 44, 1, true);
											dataView(memory0).setInt32(arg1 + 48, toUint32(e), true);
										}
										break;
									}
									case "HTTP-response-incomplete":
										dataView(memory0).setInt8(arg1 + 24, 25, true);
										break;
									case "HTTP-response-header-section-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 26, true);
										var variant24 = e;
										if (variant24 === null || variant24 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant24;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											dataView(memory0).setInt32(arg1 + 36, toUint32(e), true);
										}
										break;
									}
									case "HTTP-response-header-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 27, true);
										var { fieldName: v25_0, fieldSize: v25_1 } = e;
										var variant27 = v25_0;
										if (variant27 === null || variant27 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant27;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
											var ptr26 = encodeRes.ptr;
											var len26 = encodeRes.len;
											dataView(memory0).setUint32(arg1 + 40, len26, true);
											dataView(memory0).setUint32(arg1 + 36, ptr26, true);
										}
										var variant28 = v25_1;
										if (variant28 === null || variant28 === void 0) dataView(memory0).setInt8(arg1 + 44, 0, true);
										else {
											const e = variant28;
											dataView(memory0).setInt8(arg1 + 44, 1, true);
											dataView(memory0).setInt32(arg1 + 48, toUint32(e), true);
										}
										break;
									}
									case "HTTP-response-body-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 28, true);
										var variant29 = e;
										if (variant29 === null || variant29 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant29;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											dataView(memory0).setBigInt64(arg1 + 40, toUint64(e), true);
										}
										break;
									}
									case "HTTP-response-trailer-section-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 29, true);
										var variant30 = e;
										if (variant30 === null || variant30 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant30;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											dataView(memory0).setInt32(arg1 + 36, toUint32(e), true);
										}
										break;
									}
									case "HTTP-response-trailer-size": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 30, true);
										var { fieldName: v31_0, fieldSize: v31_1 } = e;
										var variant33 = v31_0;
										if (variant33 === null || variant33 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant33;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
											var ptr32 = encodeRes.ptr;
											var len32 = encodeRes.len;
											dataView(memory0).setUint32(arg1 + 40, len32, true);
											dataView(memory0).setUint32(arg1 + 36, ptr32, true);
										}
										var variant34 = v31_1;
										if (variant34 === null || variant34 === void 0) dataView(memory0).setInt8(arg1 + 44, 0, true);
										else {
											const e = variant34;
											dataView(memory0).setInt8(arg1 + 44, 1, true);
											dataView(memory0).setInt32(arg1 + 48, toUint32(e), true);
										}
										break;
									}
									case "HTTP-response-transfer-coding": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 31, true);
										var variant36 = e;
										if (variant36 === null || variant36 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant36;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
											var ptr35 = encodeRes.ptr;
											var len35 = encodeRes.len;
											dataView(memory0).setUint32(arg1 + 40, len35, true);
											dataView(memory0).setUint32(arg1 + 36, ptr35, true);
										}
										break;
									}
									case "HTTP-response-content-coding": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 32, true);
										var variant38 = e;
										if (variant38 === null || variant38 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant38;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
											var ptr37 = encodeRes.ptr;
											var len37 = encodeRes.len;
											dataView(memory0).setUint32(arg1 + 40, len37, true);
											dataView(memory0).setUint32(arg1 + 36, ptr37, true);
										}
										break;
									}
									case "HTTP-response-timeout":
										dataView(memory0).setInt8(arg1 + 24, 33, true);
										break;
									case "HTTP-upgrade-failed":
										dataView(memory0).setInt8(arg1 + 24, 34, true);
										break;
									case "HTTP-protocol-error":
										dataView(memory0).setInt8(arg1 + 24, 35, true);
										break;
									case "loop-detected":
										dataView(memory0).setInt8(arg1 + 24, 36, true);
										break;
									case "configuration-error":
										dataView(memory0).setInt8(arg1 + 24, 37, true);
										break;
									case "internal-error": {
										const e = variant41.val;
										dataView(memory0).setInt8(arg1 + 24, 38, true);
										var variant40 = e;
										if (variant40 === null || variant40 === void 0) dataView(memory0).setInt8(arg1 + 32, 0, true);
										else {
											const e = variant40;
											dataView(memory0).setInt8(arg1 + 32, 1, true);
											var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
											var ptr39 = encodeRes.ptr;
											var len39 = encodeRes.len;
											dataView(memory0).setUint32(arg1 + 40, len39, true);
											dataView(memory0).setUint32(arg1 + 36, ptr39, true);
										}
										break;
									}
									default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant41.tag)}\` (received \`${variant41}\`) specified for \`ErrorCode\``);
								}
								break;
							}
							default:
								_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
									value: variant42,
									valueType: typeof variant42
								});
								throw new TypeError("invalid variant specified for result");
						}
						break;
					}
					case "err":
						variant43.val;
						dataView(memory0).setInt8(arg1 + 8, 1, true);
						break;
					default:
						_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
							value: variant43,
							valueType: typeof variant43
						});
						throw new TypeError("invalid variant specified for result");
				}
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]future-incoming-response.get\"][Instruction::Return]", {
				funcName: "[method]future-incoming-response.get",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline52.fnName = "wasi:http/types@0.2.4#get";
		const _trampoline53 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable7[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable7.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Fields.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]fields.entries\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "entries",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.entries())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var vec6 = ret;
			var len6 = vec6.length;
			var result6 = realloc0(0, 0, 4, len6 * 16);
			for (let i = 0; i < vec6.length; i++) {
				const e = vec6[i];
				const base = result6 + i * 16;
				var [tuple3_0, tuple3_1] = e;
				var encodeRes = _utf8AllocateAndEncode(tuple3_0, realloc0, memory0);
				var ptr4 = encodeRes.ptr;
				var len4 = encodeRes.len;
				dataView(memory0).setUint32(base + 4, len4, true);
				dataView(memory0).setUint32(base + 0, ptr4, true);
				var val5 = tuple3_1;
				var len5 = Array.isArray(val5) ? val5.length : val5.byteLength;
				var ptr5 = realloc0(0, 0, 1, len5 * 1);
				let valData5;
				const valLenBytes5 = len5 * 1;
				if (Array.isArray(val5)) {
					let offset = 0;
					const dv5 = new DataView(memory0.buffer);
					for (const v of val5) {
						_requireValidNumericPrimitive.bind(null, "u8")(v);
						dv5.setUint8(ptr5 + offset, v, true);
						offset += 1;
					}
				} else {
					valData5 = new Uint8Array(val5.buffer || val5, val5.byteOffset, valLenBytes5);
					new Uint8Array(memory0.buffer, ptr5, valLenBytes5).set(valData5);
				}
				dataView(memory0).setUint32(base + 12, len5, true);
				dataView(memory0).setUint32(base + 8, ptr5, true);
			}
			dataView(memory0).setUint32(arg1 + 4, len6, true);
			dataView(memory0).setUint32(arg1 + 0, result6, true);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]fields.entries\"][Instruction::Return]", {
				funcName: "[method]fields.entries",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline53.fnName = "wasi:http/types@0.2.4#entries";
		const handleTable12 = [T_FLAG, 0];
		handleTable12._createdReps = /* @__PURE__ */ new Set();
		handleTable12._componentIdx = 0;
		const captureTable12 = /* @__PURE__ */ new Map();
		let captureCnt12 = 0;
		HANDLE_TABLES[12] = handleTable12;
		const _trampoline54 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable11[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable11.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(IncomingResponse.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]incoming-response.consume\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "consume",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.consume())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant5 = ret;
			switch (variant5.tag) {
				case "ok": {
					const e = variant5.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					if (!(e instanceof IncomingBody)) throw new TypeError("Resource error: Not a valid \"IncomingBody\" resource.");
					var handle4 = e[symbolRscHandle];
					if (!handle4) {
						const rep = e[symbolRscRep] || ++captureCnt12;
						captureTable12.set(rep, e);
						handle4 = rscTableCreateOwn(handleTable12, rep);
					}
					dataView(memory0).setInt32(arg1 + 4, handle4, true);
					break;
				}
				case "err":
					variant5.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant5,
						valueType: typeof variant5
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]incoming-response.consume\"][Instruction::Return]", {
				funcName: "[method]incoming-response.consume",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline54.fnName = "wasi:http/types@0.2.4#consume";
		const _trampoline55 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable12[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable12.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(IncomingBody.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]incoming-body.stream\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "stream",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.stream())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant5 = ret;
			switch (variant5.tag) {
				case "ok": {
					const e = variant5.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					if (!(e instanceof InputStream)) throw new TypeError("Resource error: Not a valid \"InputStream\" resource.");
					var handle4 = e[symbolRscHandle];
					if (!handle4) {
						const rep = e[symbolRscRep] || ++captureCnt3;
						captureTable3.set(rep, e);
						handle4 = rscTableCreateOwn(handleTable3, rep);
					}
					dataView(memory0).setInt32(arg1 + 4, handle4, true);
					break;
				}
				case "err":
					variant5.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					break;
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant5,
						valueType: typeof variant5
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[method]incoming-body.stream\"][Instruction::Return]", {
				funcName: "[method]incoming-body.stream",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline55.fnName = "wasi:http/types@0.2.4#stream";
		const _trampoline56 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable9[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable9.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutgoingBody.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			} else captureTable9.delete(rep2);
			rscTableRemove(handleTable9, handle1);
			let variant6;
			switch (arg1) {
				case 0:
					variant6 = void 0;
					break;
				case 1:
					var handle4 = arg2;
					var rep5 = handleTable7[(handle4 << 1) + 1] & -1073741825;
					var rsc3 = captureTable7.get(rep5);
					if (!rsc3) {
						rsc3 = Object.create(Fields.prototype);
						Object.defineProperty(rsc3, symbolRscHandle, {
							writable: true,
							value: handle4
						});
						Object.defineProperty(rsc3, symbolRscRep, {
							writable: true,
							value: rep5
						});
					} else captureTable7.delete(rep5);
					rscTableRemove(handleTable7, handle4);
					variant6 = rsc3;
					break;
				default: throw new TypeError("invalid variant discriminant for option");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[static]outgoing-body.finish\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "OutgoingBody.finish",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet7 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => OutgoingBody.finish(rsc0, variant6))
				});
				ret = hostRet7 !== null && typeof hostRet7 === "object" && (hostRet7.tag === "ok" || hostRet7.tag === "err") ? hostRet7 : {
					tag: "ok",
					val: hostRet7
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			var variant46 = ret;
			switch (variant46.tag) {
				case "ok":
					variant46.val;
					dataView(memory0).setInt8(arg3 + 0, 0, true);
					break;
				case "err": {
					const e = variant46.val;
					dataView(memory0).setInt8(arg3 + 0, 1, true);
					var variant45 = e;
					switch (variant45.tag) {
						case "DNS-timeout":
							dataView(memory0).setInt8(arg3 + 8, 0, true);
							break;
						case "DNS-error": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 1, true);
							var { rcode: v8_0, infoCode: v8_1 } = e;
							var variant10 = v8_0;
							if (variant10 === null || variant10 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant10;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr9 = encodeRes.ptr;
								var len9 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len9, true);
								dataView(memory0).setUint32(arg3 + 20, ptr9, true);
							}
							var variant11 = v8_1;
							if (variant11 === null || variant11 === void 0) dataView(memory0).setInt8(arg3 + 28, 0, true);
							else {
								const e = variant11;
								dataView(memory0).setInt8(arg3 + 28, 1, true);
								dataView(memory0).setInt16(arg3 + 30, toUint16(e), true);
							}
							break;
						}
						case "destination-not-found":
							dataView(memory0).setInt8(arg3 + 8, 2, true);
							break;
						case "destination-unavailable":
							dataView(memory0).setInt8(arg3 + 8, 3, true);
							break;
						case "destination-IP-prohibited":
							dataView(memory0).setInt8(arg3 + 8, 4, true);
							break;
						case "destination-IP-unroutable":
							dataView(memory0).setInt8(arg3 + 8, 5, true);
							break;
						case "connection-refused":
							dataView(memory0).setInt8(arg3 + 8, 6, true);
							break;
						case "connection-terminated":
							dataView(memory0).setInt8(arg3 + 8, 7, true);
							break;
						case "connection-timeout":
							dataView(memory0).setInt8(arg3 + 8, 8, true);
							break;
						case "connection-read-timeout":
							dataView(memory0).setInt8(arg3 + 8, 9, true);
							break;
						case "connection-write-timeout":
							dataView(memory0).setInt8(arg3 + 8, 10, true);
							break;
						case "connection-limit-reached":
							dataView(memory0).setInt8(arg3 + 8, 11, true);
							break;
						case "TLS-protocol-error":
							dataView(memory0).setInt8(arg3 + 8, 12, true);
							break;
						case "TLS-certificate-error":
							dataView(memory0).setInt8(arg3 + 8, 13, true);
							break;
						case "TLS-alert-received": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 14, true);
							var { alertId: v12_0, alertMessage: v12_1 } = e;
							var variant13 = v12_0;
							if (variant13 === null || variant13 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant13;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt8(arg3 + 17, toUint8(e), true);
							}
							var variant15 = v12_1;
							if (variant15 === null || variant15 === void 0) dataView(memory0).setInt8(arg3 + 20, 0, true);
							else {
								const e = variant15;
								dataView(memory0).setInt8(arg3 + 20, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr14 = encodeRes.ptr;
								var len14 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 28, len14, true);
								dataView(memory0).setUint32(arg3 + 24, ptr14, true);
							}
							break;
						}
						case "HTTP-request-denied":
							dataView(memory0).setInt8(arg3 + 8, 15, true);
							break;
						case "HTTP-request-length-required":
							dataView(memory0).setInt8(arg3 + 8, 16, true);
							break;
						case "HTTP-request-body-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 17, true);
							var variant16 = e;
							if (variant16 === null || variant16 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant16;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setBigInt64(arg3 + 24, toUint64(e), true);
							}
							break;
						}
						case "HTTP-request-method-invalid":
							dataView(memory0).setInt8(arg3 + 8, 18, true);
							break;
						case "HTTP-request-URI-invalid":
							dataView(memory0).setInt8(arg3 + 8, 19, true);
							break;
						case "HTTP-request-URI-too-long":
							dataView(memory0).setInt8(arg3 + 8, 20, true);
							break;
						case "HTTP-request-header-section-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 21, true);
							var variant17 = e;
							if (variant17 === null || variant17 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant17;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt32(arg3 + 20, toUint32(e), true);
							}
							break;
						}
						case "HTTP-request-header-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 22, true);
							var variant22 = e;
							if (variant22 === null || variant22 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant22;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var { fieldName: v18_0, fieldSize: v18_1 } = e;
								var variant20 = v18_0;
								if (variant20 === null || variant20 === void 0) dataView(memory0).setInt8(arg3 + 20, 0, true);
								else {
									const e = variant20;
									dataView(memory0).setInt8(arg3 + 20, 1, true);
									var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
									var ptr19 = encodeRes.ptr;
									var len19 = encodeRes.len;
									dataView(memory0).setUint32(arg3 + 28, len19, true);
									dataView(memory0).setUint32(arg3 + 24, ptr19, true);
								}
								var variant21 = v18_1;
								if (variant21 === null || variant21 === void 0) dataView(memory0).setInt8(arg3 + 32, 0, true);
								else {
									const e = variant21;
									dataView(memory0).setInt8(arg3 + 32, 1, true);
									dataView(memory0).setInt32(arg3 + 36, toUint32(e), true);
								}
							}
							break;
						}
						case "HTTP-request-trailer-section-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 23, true);
							var variant23 = e;
							if (variant23 === null || variant23 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant23;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt32(arg3 + 20, toUint32(e), true);
							}
							break;
						}
						case "HTTP-request-trailer-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 24, true);
							var { fieldName: v24_0, fieldSize: v24_1 } = e;
							var variant26 = v24_0;
							if (variant26 === null || variant26 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant26;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr25 = encodeRes.ptr;
								var len25 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len25, true);
								dataView(memory0).setUint32(arg3 + 20, ptr25, true);
							}
							var variant27 = v24_1;
							if (variant27 === null || variant27 === void 0) dataView(memory0).setInt8(arg3 + 28, 0, true);
							else {
								const e = variant27;
								dataView(memory0).setInt8(arg3 + 28, 1, true);
								dataView(memory0).setInt32(arg3 + 32, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-incomplete":
							dataView(memory0).setInt8(arg3 + 8, 25, true);
							break;
						case "HTTP-response-header-section-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 26, true);
							var variant28 = e;
							if (variant28 === null || variant28 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant28;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt32(arg3 + 20, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-header-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 27, true);
							var { fieldName: v29_0, fieldSize: v29_1 } = e;
							var variant31 = v29_0;
							if (variant31 === null || variant31 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant31;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr30 = encodeRes.ptr;
								var len30 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len30, true);
								dataView(memory0).setUint32(arg3 + 20, ptr30, true);
							}
							var variant32 = v29_1;
							if (variant32 === null || variant32 === void 0) dataView(memory0).setInt8(arg3 + 28, 0, true);
							else {
								const e = variant32;
								dataView(memory0).setInt8(arg3 + 28, 1, true);
								dataView(memory0).setInt32(arg3 + 32, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-body-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 28, true);
							var variant33 = e;
							if (variant33 === null || variant33 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant33;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setBigInt64(arg3 + 24, toUint64(e), true);
							}
							break;
						}
						case "HTTP-response-trailer-section-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 29, true);
							var variant34 = e;
							if (variant34 === null || variant34 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant34;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt32(arg3 + 20, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-trailer-size": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 30, true);
							var { fieldName: v35_0, fieldSize: v35_1 } = e;
							var variant37 = v35_0;
							if (variant37 === null || variant37 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant37;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr36 = encodeRes.ptr;
								var len36 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len36, true);
								dataView(memory0).setUint32(arg3 + 20, ptr36, true);
							}
							var variant38 = v35_1;
							if (variant38 === null || variant38 === void 0) dataView(memory0).setInt8(arg3 + 28, 0, true);
							else {
								const e = variant38;
								dataView(memory0).setInt8(arg3 + 28, 1, true);
								dataView(memory0).setInt32(arg3 + 32, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-transfer-coding": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 31, true);
							var variant40 = e;
							if (variant40 === null || variant40 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant40;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr39 = encodeRes.ptr;
								var len39 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len39, true);
								dataView(memory0).setUint32(arg3 + 20, ptr39, true);
							}
							break;
						}
						case "HTTP-response-content-coding": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 32, true);
							var variant42 = e;
							if (variant42 === null || variant42 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant42;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr41 = encodeRes.ptr;
								var len41 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len41, true);
								dataView(memory0).setUint32(arg3 + 20, ptr41, true);
							}
							break;
						}
						case "HTTP-response-timeout":
							dataView(memory0).setInt8(arg3 + 8, 33, true);
							break;
						case "HTTP-upgrade-failed":
							dataView(memory0).setInt8(arg3 + 8, 34, true);
							break;
						case "HTTP-protocol-error":
							dataView(memory0).setInt8(arg3 + 8, 35, true);
							break;
						case "loop-detected":
							dataView(memory0).setInt8(arg3 + 8, 36, true);
							break;
						case "configuration-error":
							dataView(memory0).setInt8(arg3 + 8, 37, true);
							break;
						case "internal-error": {
							const e = variant45.val;
							dataView(memory0).setInt8(arg3 + 8, 38, true);
							var variant44 = e;
							if (variant44 === null || variant44 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant44;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr43 = encodeRes.ptr;
								var len43 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len43, true);
								dataView(memory0).setUint32(arg3 + 20, ptr43, true);
							}
							break;
						}
						default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant45.tag)}\` (received \`${variant45}\`) specified for \`ErrorCode\``);
					}
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant46,
						valueType: typeof variant46
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/types@0.2.4\", function=\"[static]outgoing-body.finish\"][Instruction::Return]", {
				funcName: "[static]outgoing-body.finish",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline56.fnName = "wasi:http/types@0.2.4#OutgoingBody.finish";
		const handleTable0 = [T_FLAG, 0];
		handleTable0._createdReps = /* @__PURE__ */ new Set();
		handleTable0._componentIdx = 0;
		const captureTable0 = /* @__PURE__ */ new Map();
		let captureCnt0 = 0;
		HANDLE_TABLES[0] = handleTable0;
		const _trampoline57 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable2[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable2.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutputStream.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.check-write\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "checkWrite",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.checkWrite())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			switch (variant6.tag) {
				case "ok": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					dataView(memory0).setBigInt64(arg1 + 8, toUint64(e), true);
					break;
				}
				case "err": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					var variant5 = e;
					switch (variant5.tag) {
						case "last-operation-failed": {
							const e = variant5.val;
							dataView(memory0).setInt8(arg1 + 8, 0, true);
							if (!(e instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error\" resource.");
							var handle4 = e[symbolRscHandle];
							if (!handle4) {
								const rep = e[symbolRscRep] || ++captureCnt0;
								captureTable0.set(rep, e);
								handle4 = rscTableCreateOwn(handleTable0, rep);
							}
							dataView(memory0).setInt32(arg1 + 12, handle4, true);
							break;
						}
						case "closed":
							dataView(memory0).setInt8(arg1 + 8, 1, true);
							break;
						default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant5.tag)}\` (received \`${variant5}\`) specified for \`StreamError\``);
					}
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.check-write\"][Instruction::Return]", {
				funcName: "[method]output-stream.check-write",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline57.fnName = "wasi:io/streams@0.2.12#checkWrite";
		const _trampoline58 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable2[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable2.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutputStream.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			var ptr3 = arg1;
			var len3 = arg2;
			if (ptr3 % 1 !== 0) throw new TypeError(`list pointer [${ptr3}] is not aligned to 1`);
			var result3 = new Uint8Array(memory0.buffer.slice(ptr3, ptr3 + len3 * 1));
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.write\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "write",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet4 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.write(result3))
				});
				ret = hostRet4 !== null && typeof hostRet4 === "object" && (hostRet4.tag === "ok" || hostRet4.tag === "err") ? hostRet4 : {
					tag: "ok",
					val: hostRet4
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant7 = ret;
			switch (variant7.tag) {
				case "ok":
					variant7.val;
					dataView(memory0).setInt8(arg3 + 0, 0, true);
					break;
				case "err": {
					const e = variant7.val;
					dataView(memory0).setInt8(arg3 + 0, 1, true);
					var variant6 = e;
					switch (variant6.tag) {
						case "last-operation-failed": {
							const e = variant6.val;
							dataView(memory0).setInt8(arg3 + 4, 0, true);
							if (!(e instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error\" resource.");
							var handle5 = e[symbolRscHandle];
							if (!handle5) {
								const rep = e[symbolRscRep] || ++captureCnt0;
								captureTable0.set(rep, e);
								handle5 = rscTableCreateOwn(handleTable0, rep);
							}
							dataView(memory0).setInt32(arg3 + 8, handle5, true);
							break;
						}
						case "closed":
							dataView(memory0).setInt8(arg3 + 4, 1, true);
							break;
						default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant6.tag)}\` (received \`${variant6}\`) specified for \`StreamError\``);
					}
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant7,
						valueType: typeof variant7
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.write\"][Instruction::Return]", {
				funcName: "[method]output-stream.write",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline58.fnName = "wasi:io/streams@0.2.12#write";
		const _trampoline59 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable2[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable2.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutputStream.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.flush\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "flush",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.flush())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			switch (variant6.tag) {
				case "ok":
					variant6.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					break;
				case "err": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					var variant5 = e;
					switch (variant5.tag) {
						case "last-operation-failed": {
							const e = variant5.val;
							dataView(memory0).setInt8(arg1 + 4, 0, true);
							if (!(e instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error\" resource.");
							var handle4 = e[symbolRscHandle];
							if (!handle4) {
								const rep = e[symbolRscRep] || ++captureCnt0;
								captureTable0.set(rep, e);
								handle4 = rscTableCreateOwn(handleTable0, rep);
							}
							dataView(memory0).setInt32(arg1 + 8, handle4, true);
							break;
						}
						case "closed":
							dataView(memory0).setInt8(arg1 + 4, 1, true);
							break;
						default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant5.tag)}\` (received \`${variant5}\`) specified for \`StreamError\``);
					}
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.flush\"][Instruction::Return]", {
				funcName: "[method]output-stream.flush",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline59.fnName = "wasi:io/streams@0.2.12#flush";
		const _trampoline60 = function(arg0, arg1, arg2) {
			var handle1 = arg0;
			var rep2 = handleTable3[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable3.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(InputStream.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]input-stream.read\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "read",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.read(BigInt.asUintN(64, BigInt(arg1))))
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant7 = ret;
			switch (variant7.tag) {
				case "ok": {
					const e = variant7.val;
					dataView(memory0).setInt8(arg2 + 0, 0, true);
					var val4 = e;
					var len4 = Array.isArray(val4) ? val4.length : val4.byteLength;
					var ptr4 = realloc0(0, 0, 1, len4 * 1);
					let valData4;
					const valLenBytes4 = len4 * 1;
					if (Array.isArray(val4)) {
						let offset = 0;
						const dv4 = new DataView(memory0.buffer);
						for (const v of val4) {
							_requireValidNumericPrimitive.bind(null, "u8")(v);
							dv4.setUint8(ptr4 + offset, v, true);
							offset += 1;
						}
					} else {
						valData4 = new Uint8Array(val4.buffer || val4, val4.byteOffset, valLenBytes4);
						new Uint8Array(memory0.buffer, ptr4, valLenBytes4).set(valData4);
					}
					dataView(memory0).setUint32(arg2 + 8, len4, true);
					dataView(memory0).setUint32(arg2 + 4, ptr4, true);
					break;
				}
				case "err": {
					const e = variant7.val;
					dataView(memory0).setInt8(arg2 + 0, 1, true);
					var variant6 = e;
					switch (variant6.tag) {
						case "last-operation-failed": {
							const e = variant6.val;
							dataView(memory0).setInt8(arg2 + 4, 0, true);
							if (!(e instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error\" resource.");
							var handle5 = e[symbolRscHandle];
							if (!handle5) {
								const rep = e[symbolRscRep] || ++captureCnt0;
								captureTable0.set(rep, e);
								handle5 = rscTableCreateOwn(handleTable0, rep);
							}
							dataView(memory0).setInt32(arg2 + 8, handle5, true);
							break;
						}
						case "closed":
							dataView(memory0).setInt8(arg2 + 4, 1, true);
							break;
						default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant6.tag)}\` (received \`${variant6}\`) specified for \`StreamError\``);
					}
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant7,
						valueType: typeof variant7
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]input-stream.read\"][Instruction::Return]", {
				funcName: "[method]input-stream.read",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline60.fnName = "wasi:io/streams@0.2.12#read";
		const _trampoline61 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable0[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable0.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(Error$1.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/error@0.2.12\", function=\"[method]error.to-debug-string\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "toDebugString",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.toDebugString())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var encodeRes = _utf8AllocateAndEncode(ret, realloc0, memory0);
			var ptr3 = encodeRes.ptr;
			var len3 = encodeRes.len;
			dataView(memory0).setUint32(arg1 + 4, len3, true);
			dataView(memory0).setUint32(arg1 + 0, ptr3, true);
			_debugLog("[iface=\"wasi:io/error@0.2.12\", function=\"[method]error.to-debug-string\"][Instruction::Return]", {
				funcName: "[method]error.to-debug-string",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline61.fnName = "wasi:io/error@0.2.12#toDebugString";
		const _trampoline62 = function(arg0, arg1, arg2) {
			var len3 = arg1;
			var base3 = arg0;
			if (base3 % 4 !== 0) throw new TypeError(`list pointer [${base3}] is not aligned to 4`);
			var result3 = [];
			for (let i = 0; i < len3; i++) {
				const base = base3 + i * 4;
				var handle1 = dataView(memory0).getInt32(base + 0, true);
				var rep2 = handleTable1[(handle1 << 1) + 1] & -1073741825;
				var rsc0 = captureTable1.get(rep2);
				if (!rsc0) {
					rsc0 = Object.create(Pollable.prototype);
					Object.defineProperty(rsc0, symbolRscHandle, {
						writable: true,
						value: handle1
					});
					Object.defineProperty(rsc0, symbolRscRep, {
						writable: true,
						value: rep2
					});
				}
				curResourceBorrows.push(rsc0);
				result3.push(rsc0);
			}
			_debugLog("[iface=\"wasi:io/poll@0.2.12\", function=\"poll\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "poll",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => poll(result3))
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var val4 = ret;
			var len4 = val4.length;
			var ptr4 = realloc0(0, 0, 4, len4 * 4);
			let valData4;
			const valLenBytes4 = len4 * 4;
			if (Array.isArray(val4)) {
				let offset = 0;
				const dv4 = new DataView(memory0.buffer);
				for (const v of val4) {
					_requireValidNumericPrimitive.bind(null, "u32")(v);
					dv4.setUint32(ptr4 + offset, v, true);
					offset += 4;
				}
			} else {
				valData4 = new Uint8Array(val4.buffer || val4, val4.byteOffset, valLenBytes4);
				new Uint8Array(memory0.buffer, ptr4, valLenBytes4).set(valData4);
			}
			dataView(memory0).setUint32(arg2 + 4, len4, true);
			dataView(memory0).setUint32(arg2 + 0, ptr4, true);
			_debugLog("[iface=\"wasi:io/poll@0.2.12\", function=\"poll\"][Instruction::Return]", {
				funcName: "poll",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline62.fnName = "wasi:io/poll@0.2.12#poll";
		const _trampoline63 = function(arg0, arg1, arg2, arg3) {
			var handle1 = arg0;
			var rep2 = handleTable8[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable8.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutgoingRequest.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			} else captureTable8.delete(rep2);
			rscTableRemove(handleTable8, handle1);
			let variant6;
			switch (arg1) {
				case 0:
					variant6 = void 0;
					break;
				case 1:
					var handle4 = arg2;
					var rep5 = handleTable10[(handle4 << 1) + 1] & -1073741825;
					var rsc3 = captureTable10.get(rep5);
					if (!rsc3) {
						rsc3 = Object.create(RequestOptions.prototype);
						Object.defineProperty(rsc3, symbolRscHandle, {
							writable: true,
							value: handle4
						});
						Object.defineProperty(rsc3, symbolRscRep, {
							writable: true,
							value: rep5
						});
					} else captureTable10.delete(rep5);
					rscTableRemove(handleTable10, handle4);
					variant6 = rsc3;
					break;
				default: throw new TypeError("invalid variant discriminant for option");
			}
			_debugLog("[iface=\"wasi:http/outgoing-handler@0.2.4\", function=\"handle\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "handle",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet7 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => handle(rsc0, variant6))
				});
				ret = hostRet7 !== null && typeof hostRet7 === "object" && (hostRet7.tag === "ok" || hostRet7.tag === "err") ? hostRet7 : {
					tag: "ok",
					val: hostRet7
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			var variant47 = ret;
			switch (variant47.tag) {
				case "ok": {
					const e = variant47.val;
					dataView(memory0).setInt8(arg3 + 0, 0, true);
					if (!(e instanceof FutureIncomingResponse)) throw new TypeError("Resource error: Not a valid \"FutureIncomingResponse\" resource.");
					var handle8 = e[symbolRscHandle];
					if (!handle8) {
						const rep = e[symbolRscRep] || ++captureCnt6;
						captureTable6.set(rep, e);
						handle8 = rscTableCreateOwn(handleTable6, rep);
					}
					dataView(memory0).setInt32(arg3 + 8, handle8, true);
					break;
				}
				case "err": {
					const e = variant47.val;
					dataView(memory0).setInt8(arg3 + 0, 1, true);
					var variant46 = e;
					switch (variant46.tag) {
						case "DNS-timeout":
							dataView(memory0).setInt8(arg3 + 8, 0, true);
							break;
						case "DNS-error": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 1, true);
							var { rcode: v9_0, infoCode: v9_1 } = e;
							var variant11 = v9_0;
							if (variant11 === null || variant11 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant11;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr10 = encodeRes.ptr;
								var len10 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len10, true);
								dataView(memory0).setUint32(arg3 + 20, ptr10, true);
							}
							var variant12 = v9_1;
							if (variant12 === null || variant12 === void 0) dataView(memory0).setInt8(arg3 + 28, 0, true);
							else {
								const e = variant12;
								dataView(memory0).setInt8(arg3 + 28, 1, true);
								dataView(memory0).setInt16(arg3 + 30, toUint16(e), true);
							}
							break;
						}
						case "destination-not-found":
							dataView(memory0).setInt8(arg3 + 8, 2, true);
							break;
						case "destination-unavailable":
							dataView(memory0).setInt8(arg3 + 8, 3, true);
							break;
						case "destination-IP-prohibited":
							dataView(memory0).setInt8(arg3 + 8, 4, true);
							break;
						case "destination-IP-unroutable":
							dataView(memory0).setInt8(arg3 + 8, 5, true);
							break;
						case "connection-refused":
							dataView(memory0).setInt8(arg3 + 8, 6, true);
							break;
						case "connection-terminated":
							dataView(memory0).setInt8(arg3 + 8, 7, true);
							break;
						case "connection-timeout":
							dataView(memory0).setInt8(arg3 + 8, 8, true);
							break;
						case "connection-read-timeout":
							dataView(memory0).setInt8(arg3 + 8, 9, true);
							break;
						case "connection-write-timeout":
							dataView(memory0).setInt8(arg3 + 8, 10, true);
							break;
						case "connection-limit-reached":
							dataView(memory0).setInt8(arg3 + 8, 11, true);
							break;
						case "TLS-protocol-error":
							dataView(memory0).setInt8(arg3 + 8, 12, true);
							break;
						case "TLS-certificate-error":
							dataView(memory0).setInt8(arg3 + 8, 13, true);
							break;
						case "TLS-alert-received": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 14, true);
							var { alertId: v13_0, alertMessage: v13_1 } = e;
							var variant14 = v13_0;
							if (variant14 === null || variant14 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant14;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt8(arg3 + 17, toUint8(e), true);
							}
							var variant16 = v13_1;
							if (variant16 === null || variant16 === void 0) dataView(memory0).setInt8(arg3 + 20, 0, true);
							else {
								const e = variant16;
								dataView(memory0).setInt8(arg3 + 20, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr15 = encodeRes.ptr;
								var len15 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 28, len15, true);
								dataView(memory0).setUint32(arg3 + 24, ptr15, true);
							}
							break;
						}
						case "HTTP-request-denied":
							dataView(memory0).setInt8(arg3 + 8, 15, true);
							break;
						case "HTTP-request-length-required":
							dataView(memory0).setInt8(arg3 + 8, 16, true);
							break;
						case "HTTP-request-body-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 17, true);
							var variant17 = e;
							if (variant17 === null || variant17 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant17;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setBigInt64(arg3 + 24, toUint64(e), true);
							}
							break;
						}
						case "HTTP-request-method-invalid":
							dataView(memory0).setInt8(arg3 + 8, 18, true);
							break;
						case "HTTP-request-URI-invalid":
							dataView(memory0).setInt8(arg3 + 8, 19, true);
							break;
						case "HTTP-request-URI-too-long":
							dataView(memory0).setInt8(arg3 + 8, 20, true);
							break;
						case "HTTP-request-header-section-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 21, true);
							var variant18 = e;
							if (variant18 === null || variant18 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant18;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt32(arg3 + 20, toUint32(e), true);
							}
							break;
						}
						case "HTTP-request-header-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 22, true);
							var variant23 = e;
							if (variant23 === null || variant23 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant23;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var { fieldName: v19_0, fieldSize: v19_1 } = e;
								var variant21 = v19_0;
								if (variant21 === null || variant21 === void 0) dataView(memory0).setInt8(arg3 + 20, 0, true);
								else {
									const e = variant21;
									dataView(memory0).setInt8(arg3 + 20, 1, true);
									var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
									var ptr20 = encodeRes.ptr;
									var len20 = encodeRes.len;
									dataView(memory0).setUint32(arg3 + 28, len20, true);
									dataView(memory0).setUint32(arg3 + 24, ptr20, true);
								}
								var variant22 = v19_1;
								if (variant22 === null || variant22 === void 0) dataView(memory0).setInt8(arg3 + 32, 0, true);
								else {
									const e = variant22;
									dataView(memory0).setInt8(arg3 + 32, 1, true);
									dataView(memory0).setInt32(arg3 + 36, toUint32(e), true);
								}
							}
							break;
						}
						case "HTTP-request-trailer-section-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 23, true);
							var variant24 = e;
							if (variant24 === null || variant24 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant24;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt32(arg3 + 20, toUint32(e), true);
							}
							break;
						}
						case "HTTP-request-trailer-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 24, true);
							var { fieldName: v25_0, fieldSize: v25_1 } = e;
							var variant27 = v25_0;
							if (variant27 === null || variant27 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant27;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr26 = encodeRes.ptr;
								var len26 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len26, true);
								dataView(memory0).setUint32(arg3 + 20, ptr26, true);
							}
							var variant28 = v25_1;
							if (variant28 === null || variant28 === void 0) dataView(memory0).setInt8(arg3 + 28, 0, true);
							else {
								const e = variant28;
								dataView(memory0).setInt8(arg3 + 28, 1, true);
								dataView(memory0).setInt32(arg3 + 32, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-incomplete":
							dataView(memory0).setInt8(arg3 + 8, 25, true);
							break;
						case "HTTP-response-header-section-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 26, true);
							var variant29 = e;
							if (variant29 === null || variant29 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant29;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt32(arg3 + 20, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-header-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 27, true);
							var { fieldName: v30_0, fieldSize: v30_1 } = e;
							var variant32 = v30_0;
							if (variant32 === null || variant32 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant32;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr31 = encodeRes.ptr;
								var len31 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len31, true);
								dataView(memory0).setUint32(arg3 + 20, ptr31, true);
							}
							var variant33 = v30_1;
							if (variant33 === null || variant33 === void 0) dataView(memory0).setInt8(arg3 + 28, 0, true);
							else {
								const e = variant33;
								dataView(memory0).setInt8(arg3 + 28, 1, true);
								dataView(memory0).setInt32(arg3 + 32, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-body-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 28, true);
							var variant34 = e;
							if (variant34 === null || variant34 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant34;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setBigInt64(arg3 + 24, toUint64(e), true);
							}
							break;
						}
						case "HTTP-response-trailer-section-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 29, true);
							var variant35 = e;
							if (variant35 === null || variant35 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant35;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								dataView(memory0).setInt32(arg3 + 20, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-trailer-size": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 30, true);
							var { fieldName: v36_0, fieldSize: v36_1 } = e;
							var variant38 = v36_0;
							if (variant38 === null || variant38 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant38;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr37 = encodeRes.ptr;
								var len37 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len37, true);
								dataView(memory0).setUint32(arg3 + 20, ptr37, true);
							}
							var variant39 = v36_1;
							if (variant39 === null || variant39 === void 0) dataView(memory0).setInt8(arg3 + 28, 0, true);
							else {
								const e = variant39;
								dataView(memory0).setInt8(arg3 + 28, 1, true);
								dataView(memory0).setInt32(arg3 + 32, toUint32(e), true);
							}
							break;
						}
						case "HTTP-response-transfer-coding": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 31, true);
							var variant41 = e;
							if (variant41 === null || variant41 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant41;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr40 = encodeRes.ptr;
								var len40 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len40, true);
								dataView(memory0).setUint32(arg3 + 20, ptr40, true);
							}
							break;
						}
						case "HTTP-response-content-coding": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 32, true);
							var variant43 = e;
							if (variant43 === null || variant43 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant43;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr42 = encodeRes.ptr;
								var len42 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len42, true);
								dataView(memory0).setUint32(arg3 + 20, ptr42, true);
							}
							break;
						}
						case "HTTP-response-timeout":
							dataView(memory0).setInt8(arg3 + 8, 33, true);
							break;
						case "HTTP-upgrade-failed":
							dataView(memory0).setInt8(arg3 + 8, 34, true);
							break;
						case "HTTP-protocol-error":
							dataView(memory0).setInt8(arg3 + 8, 35, true);
							break;
						case "loop-detected":
							dataView(memory0).setInt8(arg3 + 8, 36, true);
							break;
						case "configuration-error":
							dataView(memory0).setInt8(arg3 + 8, 37, true);
							break;
						case "internal-error": {
							const e = variant46.val;
							dataView(memory0).setInt8(arg3 + 8, 38, true);
							var variant45 = e;
							if (variant45 === null || variant45 === void 0) dataView(memory0).setInt8(arg3 + 16, 0, true);
							else {
								const e = variant45;
								dataView(memory0).setInt8(arg3 + 16, 1, true);
								var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
								var ptr44 = encodeRes.ptr;
								var len44 = encodeRes.len;
								dataView(memory0).setUint32(arg3 + 24, len44, true);
								dataView(memory0).setUint32(arg3 + 20, ptr44, true);
							}
							break;
						}
						default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant46.tag)}\` (received \`${variant46}\`) specified for \`ErrorCode\``);
					}
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant47,
						valueType: typeof variant47
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:http/outgoing-handler@0.2.4\", function=\"handle\"][Instruction::Return]", {
				funcName: "handle",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline63.fnName = "wasi:http/outgoing-handler@0.2.4#handle";
		const _trampoline64 = function(arg0) {
			_debugLog("[iface=\"wasi:cli/environment@0.2.6\", function=\"get-arguments\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getArguments",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getArguments())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			var vec1 = ret;
			var len1 = vec1.length;
			var result1 = realloc0(0, 0, 4, len1 * 8);
			for (let i = 0; i < vec1.length; i++) {
				const e = vec1[i];
				const base = result1 + i * 8;
				var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
				var ptr0 = encodeRes.ptr;
				var len0 = encodeRes.len;
				dataView(memory0).setUint32(base + 4, len0, true);
				dataView(memory0).setUint32(base + 0, ptr0, true);
			}
			dataView(memory0).setUint32(arg0 + 4, len1, true);
			dataView(memory0).setUint32(arg0 + 0, result1, true);
			_debugLog("[iface=\"wasi:cli/environment@0.2.6\", function=\"get-arguments\"][Instruction::Return]", {
				funcName: "get-arguments",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline64.fnName = "wasi:cli/environment@0.2.6#getArguments";
		const _trampoline65 = function(arg0) {
			_debugLog("[iface=\"wasi:filesystem/preopens@0.2.12\", function=\"get-directories\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getDirectories",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getDirectories())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			var vec3 = ret;
			var len3 = vec3.length;
			var result3 = realloc0(0, 0, 4, len3 * 12);
			for (let i = 0; i < vec3.length; i++) {
				const e = vec3[i];
				const base = result3 + i * 12;
				var [tuple0_0, tuple0_1] = e;
				if (!(tuple0_0 instanceof Descriptor)) throw new TypeError("Resource error: Not a valid \"Descriptor\" resource.");
				var handle1 = tuple0_0[symbolRscHandle];
				if (!handle1) {
					const rep = tuple0_0[symbolRscRep] || ++captureCnt5;
					captureTable5.set(rep, tuple0_0);
					handle1 = rscTableCreateOwn(handleTable5, rep);
				}
				dataView(memory0).setInt32(base + 0, handle1, true);
				var encodeRes = _utf8AllocateAndEncode(tuple0_1, realloc0, memory0);
				var ptr2 = encodeRes.ptr;
				var len2 = encodeRes.len;
				dataView(memory0).setUint32(base + 8, len2, true);
				dataView(memory0).setUint32(base + 4, ptr2, true);
			}
			dataView(memory0).setUint32(arg0 + 4, len3, true);
			dataView(memory0).setUint32(arg0 + 0, result3, true);
			_debugLog("[iface=\"wasi:filesystem/preopens@0.2.12\", function=\"get-directories\"][Instruction::Return]", {
				funcName: "get-directories",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline65.fnName = "wasi:filesystem/preopens@0.2.12#getDirectories";
		const _trampoline66 = function(arg0, arg1) {
			var handle1 = arg0;
			var rep2 = handleTable2[(handle1 << 1) + 1] & -1073741825;
			var rsc0 = captureTable2.get(rep2);
			if (!rsc0) {
				rsc0 = Object.create(OutputStream.prototype);
				Object.defineProperty(rsc0, symbolRscHandle, {
					writable: true,
					value: handle1
				});
				Object.defineProperty(rsc0, symbolRscRep, {
					writable: true,
					value: rep2
				});
			}
			curResourceBorrows.push(rsc0);
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.blocking-flush\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "blockingFlush",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "result-catch-handler",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				const hostRet3 = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => rsc0.blockingFlush())
				});
				ret = hostRet3 !== null && typeof hostRet3 === "object" && (hostRet3.tag === "ok" || hostRet3.tag === "err") ? hostRet3 : {
					tag: "ok",
					val: hostRet3
				};
			} catch (e) {
				if (getOrCreateAsyncState(0).markTrapped(e)) throw e;
				ret = {
					tag: "err",
					val: getErrorPayload(e)
				};
			}
			for (const entry of curResourceBorrows) {
				const rsc = entry.rsc ?? entry;
				if (entry.drop) {
					if (rsc[symbolRscHandle]) entry.drop(rsc[symbolRscHandle]);
				}
				rsc[symbolRscHandle] = void 0;
			}
			curResourceBorrows = [];
			var variant6 = ret;
			switch (variant6.tag) {
				case "ok":
					variant6.val;
					dataView(memory0).setInt8(arg1 + 0, 0, true);
					break;
				case "err": {
					const e = variant6.val;
					dataView(memory0).setInt8(arg1 + 0, 1, true);
					var variant5 = e;
					switch (variant5.tag) {
						case "last-operation-failed": {
							const e = variant5.val;
							dataView(memory0).setInt8(arg1 + 4, 0, true);
							if (!(e instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error\" resource.");
							var handle4 = e[symbolRscHandle];
							if (!handle4) {
								const rep = e[symbolRscRep] || ++captureCnt0;
								captureTable0.set(rep, e);
								handle4 = rscTableCreateOwn(handleTable0, rep);
							}
							dataView(memory0).setInt32(arg1 + 8, handle4, true);
							break;
						}
						case "closed":
							dataView(memory0).setInt8(arg1 + 4, 1, true);
							break;
						default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant5.tag)}\` (received \`${variant5}\`) specified for \`StreamError\``);
					}
					break;
				}
				default:
					_debugLog("ERROR: invalid value (expected result as object with 'tag' member)", {
						value: variant6,
						valueType: typeof variant6
					});
					throw new TypeError("invalid variant specified for result");
			}
			_debugLog("[iface=\"wasi:io/streams@0.2.12\", function=\"[method]output-stream.blocking-flush\"][Instruction::Return]", {
				funcName: "[method]output-stream.blocking-flush",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline66.fnName = "wasi:io/streams@0.2.12#blockingFlush";
		const _trampoline67 = function(arg0) {
			_debugLog("[iface=\"wasi:cli/environment@0.2.6\", function=\"get-environment\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getEnvironment",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getEnvironment())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			var vec3 = ret;
			var len3 = vec3.length;
			var result3 = realloc0(0, 0, 4, len3 * 16);
			for (let i = 0; i < vec3.length; i++) {
				const e = vec3[i];
				const base = result3 + i * 16;
				var [tuple0_0, tuple0_1] = e;
				var encodeRes = _utf8AllocateAndEncode(tuple0_0, realloc0, memory0);
				var ptr1 = encodeRes.ptr;
				var len1 = encodeRes.len;
				dataView(memory0).setUint32(base + 4, len1, true);
				dataView(memory0).setUint32(base + 0, ptr1, true);
				var encodeRes = _utf8AllocateAndEncode(tuple0_1, realloc0, memory0);
				var ptr2 = encodeRes.ptr;
				var len2 = encodeRes.len;
				dataView(memory0).setUint32(base + 12, len2, true);
				dataView(memory0).setUint32(base + 8, ptr2, true);
			}
			dataView(memory0).setUint32(arg0 + 4, len3, true);
			dataView(memory0).setUint32(arg0 + 0, result3, true);
			_debugLog("[iface=\"wasi:cli/environment@0.2.6\", function=\"get-environment\"][Instruction::Return]", {
				funcName: "get-environment",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline67.fnName = "wasi:cli/environment@0.2.6#getEnvironment";
		const handleTable13 = [T_FLAG, 0];
		handleTable13._createdReps = /* @__PURE__ */ new Set();
		handleTable13._componentIdx = 0;
		const captureTable13 = /* @__PURE__ */ new Map();
		let captureCnt13 = 0;
		HANDLE_TABLES[13] = handleTable13;
		const _trampoline68 = function(arg0) {
			_debugLog("[iface=\"wasi:cli/terminal-stdin@0.2.6\", function=\"get-terminal-stdin\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getTerminalStdin",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getTerminalStdin())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			var variant1 = ret;
			if (variant1 === null || variant1 === void 0) dataView(memory0).setInt8(arg0 + 0, 0, true);
			else {
				const e = variant1;
				dataView(memory0).setInt8(arg0 + 0, 1, true);
				if (!(e instanceof TerminalInput)) throw new TypeError("Resource error: Not a valid \"TerminalInput\" resource.");
				var handle0 = e[symbolRscHandle];
				if (!handle0) {
					const rep = e[symbolRscRep] || ++captureCnt13;
					captureTable13.set(rep, e);
					handle0 = rscTableCreateOwn(handleTable13, rep);
				}
				dataView(memory0).setInt32(arg0 + 4, handle0, true);
			}
			_debugLog("[iface=\"wasi:cli/terminal-stdin@0.2.6\", function=\"get-terminal-stdin\"][Instruction::Return]", {
				funcName: "get-terminal-stdin",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline68.fnName = "wasi:cli/terminal-stdin@0.2.6#getTerminalStdin";
		const handleTable14 = [T_FLAG, 0];
		handleTable14._createdReps = /* @__PURE__ */ new Set();
		handleTable14._componentIdx = 0;
		const captureTable14 = /* @__PURE__ */ new Map();
		let captureCnt14 = 0;
		HANDLE_TABLES[14] = handleTable14;
		const _trampoline69 = function(arg0) {
			_debugLog("[iface=\"wasi:cli/terminal-stdout@0.2.6\", function=\"get-terminal-stdout\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getTerminalStdout",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getTerminalStdout())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			var variant1 = ret;
			if (variant1 === null || variant1 === void 0) dataView(memory0).setInt8(arg0 + 0, 0, true);
			else {
				const e = variant1;
				dataView(memory0).setInt8(arg0 + 0, 1, true);
				if (!(e instanceof TerminalOutput)) throw new TypeError("Resource error: Not a valid \"TerminalOutput\" resource.");
				var handle0 = e[symbolRscHandle];
				if (!handle0) {
					const rep = e[symbolRscRep] || ++captureCnt14;
					captureTable14.set(rep, e);
					handle0 = rscTableCreateOwn(handleTable14, rep);
				}
				dataView(memory0).setInt32(arg0 + 4, handle0, true);
			}
			_debugLog("[iface=\"wasi:cli/terminal-stdout@0.2.6\", function=\"get-terminal-stdout\"][Instruction::Return]", {
				funcName: "get-terminal-stdout",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline69.fnName = "wasi:cli/terminal-stdout@0.2.6#getTerminalStdout";
		const _trampoline70 = function(arg0) {
			_debugLog("[iface=\"wasi:cli/terminal-stderr@0.2.6\", function=\"get-terminal-stderr\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "getTerminalStderr",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => getTerminalStderr())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			var variant1 = ret;
			if (variant1 === null || variant1 === void 0) dataView(memory0).setInt8(arg0 + 0, 0, true);
			else {
				const e = variant1;
				dataView(memory0).setInt8(arg0 + 0, 1, true);
				if (!(e instanceof TerminalOutput)) throw new TypeError("Resource error: Not a valid \"TerminalOutput\" resource.");
				var handle0 = e[symbolRscHandle];
				if (!handle0) {
					const rep = e[symbolRscRep] || ++captureCnt14;
					captureTable14.set(rep, e);
					handle0 = rscTableCreateOwn(handleTable14, rep);
				}
				dataView(memory0).setInt32(arg0 + 4, handle0, true);
			}
			_debugLog("[iface=\"wasi:cli/terminal-stderr@0.2.6\", function=\"get-terminal-stderr\"][Instruction::Return]", {
				funcName: "get-terminal-stderr",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline70.fnName = "wasi:cli/terminal-stderr@0.2.6#getTerminalStderr";
		const _trampoline71 = function(arg0) {
			_debugLog("[iface=\"wasi:clocks/wall-clock@0.2.12\", function=\"now\"] [Instruction::CallInterface] (sync, @ enter)");
			let parentTask;
			let task;
			let subtask;
			const createTask = () => {
				task = createNewCurrentTask({
					componentIdx: -1,
					isAsync: false,
					entryFnName: "now$1",
					getCallbackFn: () => null,
					callbackFnName: null,
					errHandling: "none",
					callingWasmExport: false
				})[0];
			};
			taskCreation: {
				parentTask = getCurrentTask(0, _getGlobalCurrentTaskMeta(0)?.taskID)?.task;
				if (!parentTask) {
					createTask();
					break taskCreation;
				}
				createTask();
				subtask = parentTask.getLatestSubtask();
				if (!subtask) throw new Error(`Missing subtask (in parent task [${parentTask.id()}]) for host import, has the import been lowered? (ensure asyncImports are set properly)`);
				task.setParentSubtask(subtask);
			}
			task.enterSync();
			let ret;
			try {
				ret = _withGlobalCurrentTaskMeta({
					componentIdx: task.componentIdx(),
					taskID: task.id(),
					fn: () => _trackHostOperation(() => now$1())
				});
			} catch (err) {
				_debugLog("[Instruction::CallInterface] error during sync call", {
					taskID: task.id(),
					subtaskID: task.getParentSubtask()?.id(),
					err
				});
				getOrCreateAsyncState(0).markTrapped(err);
				task.setErrored(err);
				task.reject(err);
				task.exit();
				throw err;
			}
			var { seconds: v0_0, nanoseconds: v0_1 } = ret;
			dataView(memory0).setBigInt64(arg0 + 0, toUint64(v0_0), true);
			dataView(memory0).setInt32(arg0 + 8, toUint32(v0_1), true);
			_debugLog("[iface=\"wasi:clocks/wall-clock@0.2.12\", function=\"now\"][Instruction::Return]", {
				funcName: "now",
				paramCount: 0,
				async: false,
				postReturn: false
			});
			task.resolve([ret]);
			task.exit();
		};
		_trampoline71.fnName = "wasi:clocks/wall-clock@0.2.12#now$1";
		let exports2;
		let postReturn0;
		let postReturn1;
		let postReturn2;
		let postReturn3;
		let postReturn4;
		let run0212Run;
		function run() {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "run0212Run",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						_debugLog("[iface=\"wasi:cli/run@0.2.12\", function=\"run\"][Instruction::CallWasm] enter", {
							funcName: "run",
							paramCount: 0,
							async: false,
							postReturn: false
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => run0212Run()
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant0;
						switch (ret) {
							case 0:
								variant0 = {
									tag: "ok",
									val: void 0
								};
								break;
							case 1:
								variant0 = {
									tag: "err",
									val: void 0
								};
								break;
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"wasi:cli/run@0.2.12\", function=\"run\"][Instruction::Return]", {
							funcName: "run",
							paramCount: 1,
							async: false,
							postReturn: false
						});
						const retCopy = variant0;
						task.resolve([retCopy.val]);
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		const handleTable15 = [T_FLAG, 0];
		handleTable15._createdReps = /* @__PURE__ */ new Set();
		handleTable15._componentIdx = 0;
		const finalizationRegistry15 = finalizationRegistryCreate((handle) => {
			const { rep } = rscTableRemove(handleTable15, handle);
			exports0["36"](rep);
		});
		HANDLE_TABLES[15] = handleTable15;
		let testPlans020MethodJunitReportRead;
		class JunitReport {
			constructor() {
				throw new Error("\"JunitReport\" resource does not define a constructor");
			}
		}
		JunitReport.prototype.read = function read(arg1) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020MethodJunitReportRead",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var handle1 = this[symbolRscHandle];
						if (!handle1 || (handleTable15[(handle1 << 1) + 1] & T_FLAG) === 0) throw new TypeError("Resource error: Not a valid \"JunitReport\" resource.");
						var handle0 = handleTable15[(handle1 << 1) + 1] & -1073741825;
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"[method]junit-report.read\"][Instruction::CallWasm] enter", {
							funcName: "[method]junit-report.read",
							paramCount: 2,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020MethodJunitReportRead(handle0, toUint32(arg1))
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant13;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0:
								var ptr2 = dataView(memory0).getUint32(ret + 4, true);
								var len2 = dataView(memory0).getUint32(ret + 8, true);
								if (ptr2 % 1 !== 0) throw new TypeError(`list pointer [${ptr2}] is not aligned to 1`);
								variant13 = {
									tag: "ok",
									val: new Uint8Array(memory0.buffer.slice(ptr2, ptr2 + len2 * 1))
								};
								break;
							case 1: {
								let enum3;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum3 = "invalid-argument";
										break;
									case 1:
										enum3 = "not-permitted";
										break;
									case 2:
										enum3 = "denied";
										break;
									case 3:
										enum3 = "not-found";
										break;
									case 4:
										enum3 = "already-running";
										break;
									case 5:
										enum3 = "try-later";
										break;
									case 6:
										enum3 = "may-have-started";
										break;
									case 7:
										enum3 = "no-answer";
										break;
									case 8:
										enum3 = "too-large";
										break;
									case 9:
										enum3 = "broken-answer";
										break;
									case 10:
										enum3 = "timed-out";
										break;
									case 11:
										enum3 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr4 = dataView(memory0).getUint32(ret + 8, true);
								var len4 = dataView(memory0).getUint32(ret + 12, true);
								var result4 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr4, len4));
								let variant6;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant6 = void 0;
										break;
									case 1:
										var ptr5 = dataView(memory0).getUint32(ret + 20, true);
										var len5 = dataView(memory0).getUint32(ret + 24, true);
										variant6 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr5, len5));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant8;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant8 = void 0;
										break;
									case 1:
										var ptr7 = dataView(memory0).getUint32(ret + 32, true);
										var len7 = dataView(memory0).getUint32(ret + 36, true);
										variant8 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr7, len7));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant10;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant10 = void 0;
										break;
									case 1:
										var ptr9 = dataView(memory0).getUint32(ret + 44, true);
										var len9 = dataView(memory0).getUint32(ret + 48, true);
										variant10 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr9, len9));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant11;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant11 = void 0;
										break;
									case 1:
										variant11 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant12;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant12 = void 0;
										break;
									case 1:
										variant12 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant13 = {
									tag: "err",
									val: {
										code: enum3,
										message: result4,
										run: variant6,
										build: variant8,
										since: variant10,
										httpStatus: variant11,
										retryAfterMs: variant12
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"[method]junit-report.read\"][Instruction::Return]", {
							funcName: "[method]junit-report.read",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant13;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn0(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		};
		let testPlans020Trigger;
		function trigger(arg0, arg1) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Trigger",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var ptr0 = realloc0(0, 0, 4, 108);
						var { key: v1_0, url: v1_1, edition: v1_2, timeoutMs: v1_3, insecureHttp: v1_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v1_0, realloc0, memory0);
						var ptr2 = encodeRes.ptr;
						var len2 = encodeRes.len;
						dataView(memory0).setUint32(ptr0 + 4, len2, true);
						dataView(memory0).setUint32(ptr0 + 0, ptr2, true);
						var variant4 = v1_1;
						if (variant4 === null || variant4 === void 0) dataView(memory0).setInt8(ptr0 + 8, 0, true);
						else {
							const e = variant4;
							dataView(memory0).setInt8(ptr0 + 8, 1, true);
							var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
							var ptr3 = encodeRes.ptr;
							var len3 = encodeRes.len;
							dataView(memory0).setUint32(ptr0 + 16, len3, true);
							dataView(memory0).setUint32(ptr0 + 12, ptr3, true);
						}
						var variant6 = v1_2;
						if (variant6 === null || variant6 === void 0) dataView(memory0).setInt8(ptr0 + 20, 0, true);
						else {
							const e = variant6;
							dataView(memory0).setInt8(ptr0 + 20, 1, true);
							var val5 = e;
							let enum5;
							switch (val5) {
								case "cloud":
									enum5 = 0;
									break;
								case "community":
									enum5 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val5}" is not one of the cases of edition`);
							}
							dataView(memory0).setInt8(ptr0 + 21, enum5, true);
						}
						var variant7 = v1_3;
						if (variant7 === null || variant7 === void 0) dataView(memory0).setInt8(ptr0 + 24, 0, true);
						else {
							const e = variant7;
							dataView(memory0).setInt8(ptr0 + 24, 1, true);
							dataView(memory0).setInt32(ptr0 + 28, toUint32(e), true);
						}
						dataView(memory0).setInt8(ptr0 + 32, v1_4 ? 1 : 0, true);
						var { plan: v8_0, build: v8_1, environment: v8_2, runtimeData: v8_3, savedConfig: v8_4, uploads: v8_5, extra: v8_6 } = arg1;
						var encodeRes = _utf8AllocateAndEncode(v8_0, realloc0, memory0);
						var ptr9 = encodeRes.ptr;
						var len9 = encodeRes.len;
						dataView(memory0).setUint32(ptr0 + 40, len9, true);
						dataView(memory0).setUint32(ptr0 + 36, ptr9, true);
						var variant11 = v8_1;
						if (variant11 === null || variant11 === void 0) dataView(memory0).setInt8(ptr0 + 44, 0, true);
						else {
							const e = variant11;
							dataView(memory0).setInt8(ptr0 + 44, 1, true);
							var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
							var ptr10 = encodeRes.ptr;
							var len10 = encodeRes.len;
							dataView(memory0).setUint32(ptr0 + 52, len10, true);
							dataView(memory0).setUint32(ptr0 + 48, ptr10, true);
						}
						var variant13 = v8_2;
						if (variant13 === null || variant13 === void 0) dataView(memory0).setInt8(ptr0 + 56, 0, true);
						else {
							const e = variant13;
							dataView(memory0).setInt8(ptr0 + 56, 1, true);
							var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
							var ptr12 = encodeRes.ptr;
							var len12 = encodeRes.len;
							dataView(memory0).setUint32(ptr0 + 64, len12, true);
							dataView(memory0).setUint32(ptr0 + 60, ptr12, true);
						}
						var vec17 = v8_3;
						var len17 = vec17.length;
						var result17 = realloc0(0, 0, 4, len17 * 16);
						for (let i = 0; i < vec17.length; i++) {
							const e = vec17[i];
							const base = result17 + i * 16;
							var [tuple14_0, tuple14_1] = e;
							var encodeRes = _utf8AllocateAndEncode(tuple14_0, realloc0, memory0);
							var ptr15 = encodeRes.ptr;
							var len15 = encodeRes.len;
							dataView(memory0).setUint32(base + 4, len15, true);
							dataView(memory0).setUint32(base + 0, ptr15, true);
							var encodeRes = _utf8AllocateAndEncode(tuple14_1, realloc0, memory0);
							var ptr16 = encodeRes.ptr;
							var len16 = encodeRes.len;
							dataView(memory0).setUint32(base + 12, len16, true);
							dataView(memory0).setUint32(base + 8, ptr16, true);
						}
						dataView(memory0).setUint32(ptr0 + 72, len17, true);
						dataView(memory0).setUint32(ptr0 + 68, result17, true);
						var variant21 = v8_4;
						if (variant21 === null || variant21 === void 0) dataView(memory0).setInt8(ptr0 + 76, 0, true);
						else {
							const e = variant21;
							dataView(memory0).setInt8(ptr0 + 76, 1, true);
							var variant20 = e;
							switch (variant20.tag) {
								case "name": {
									const e = variant20.val;
									dataView(memory0).setInt8(ptr0 + 80, 0, true);
									var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
									var ptr18 = encodeRes.ptr;
									var len18 = encodeRes.len;
									dataView(memory0).setUint32(ptr0 + 88, len18, true);
									dataView(memory0).setUint32(ptr0 + 84, ptr18, true);
									break;
								}
								case "id": {
									const e = variant20.val;
									dataView(memory0).setInt8(ptr0 + 80, 1, true);
									var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
									var ptr19 = encodeRes.ptr;
									var len19 = encodeRes.len;
									dataView(memory0).setUint32(ptr0 + 88, len19, true);
									dataView(memory0).setUint32(ptr0 + 84, ptr19, true);
									break;
								}
								default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant20.tag)}\` (received \`${variant20}\`) specified for \`SavedConfig\``);
							}
						}
						var vec25 = v8_5;
						var len25 = vec25.length;
						var result25 = realloc0(0, 0, 4, len25 * 16);
						for (let i = 0; i < vec25.length; i++) {
							const e = vec25[i];
							const base = result25 + i * 16;
							var [tuple22_0, tuple22_1] = e;
							var encodeRes = _utf8AllocateAndEncode(tuple22_0, realloc0, memory0);
							var ptr23 = encodeRes.ptr;
							var len23 = encodeRes.len;
							dataView(memory0).setUint32(base + 4, len23, true);
							dataView(memory0).setUint32(base + 0, ptr23, true);
							var encodeRes = _utf8AllocateAndEncode(tuple22_1, realloc0, memory0);
							var ptr24 = encodeRes.ptr;
							var len24 = encodeRes.len;
							dataView(memory0).setUint32(base + 12, len24, true);
							dataView(memory0).setUint32(base + 8, ptr24, true);
						}
						dataView(memory0).setUint32(ptr0 + 96, len25, true);
						dataView(memory0).setUint32(ptr0 + 92, result25, true);
						var vec29 = v8_6;
						var len29 = vec29.length;
						var result29 = realloc0(0, 0, 4, len29 * 16);
						for (let i = 0; i < vec29.length; i++) {
							const e = vec29[i];
							const base = result29 + i * 16;
							var [tuple26_0, tuple26_1] = e;
							var encodeRes = _utf8AllocateAndEncode(tuple26_0, realloc0, memory0);
							var ptr27 = encodeRes.ptr;
							var len27 = encodeRes.len;
							dataView(memory0).setUint32(base + 4, len27, true);
							dataView(memory0).setUint32(base + 0, ptr27, true);
							var encodeRes = _utf8AllocateAndEncode(tuple26_1, realloc0, memory0);
							var ptr28 = encodeRes.ptr;
							var len28 = encodeRes.len;
							dataView(memory0).setUint32(base + 12, len28, true);
							dataView(memory0).setUint32(base + 8, ptr28, true);
						}
						dataView(memory0).setUint32(ptr0 + 104, len29, true);
						dataView(memory0).setUint32(ptr0 + 100, result29, true);
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"trigger\"][Instruction::CallWasm] enter", {
							funcName: "trigger",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Trigger(ptr0)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant57;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0: {
								var ptr30 = dataView(memory0).getUint32(ret + 4, true);
								var len30 = dataView(memory0).getUint32(ret + 8, true);
								var result30 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr30, len30));
								var ptr31 = dataView(memory0).getUint32(ret + 12, true);
								var len31 = dataView(memory0).getUint32(ret + 16, true);
								var result31 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr31, len31));
								let variant33;
								switch (dataView(memory0).getUint8(ret + 20, true)) {
									case 0:
										variant33 = void 0;
										break;
									case 1:
										var ptr32 = dataView(memory0).getUint32(ret + 24, true);
										var len32 = dataView(memory0).getUint32(ret + 28, true);
										variant33 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr32, len32));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant35;
								switch (dataView(memory0).getUint8(ret + 32, true)) {
									case 0:
										variant35 = void 0;
										break;
									case 1:
										var ptr34 = dataView(memory0).getUint32(ret + 36, true);
										var len34 = dataView(memory0).getUint32(ret + 40, true);
										variant35 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr34, len34));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant37;
								switch (dataView(memory0).getUint8(ret + 44, true)) {
									case 0:
										variant37 = void 0;
										break;
									case 1:
										var ptr36 = dataView(memory0).getUint32(ret + 48, true);
										var len36 = dataView(memory0).getUint32(ret + 52, true);
										variant37 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr36, len36));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant39;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant39 = void 0;
										break;
									case 1:
										var ptr38 = dataView(memory0).getUint32(ret + 60, true);
										var len38 = dataView(memory0).getUint32(ret + 64, true);
										variant39 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr38, len38));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant41;
								switch (dataView(memory0).getUint8(ret + 68, true)) {
									case 0:
										variant41 = { tag: "created" };
										break;
									case 1:
										variant41 = { tag: "queued" };
										break;
									case 2:
										variant41 = { tag: "preparing" };
										break;
									case 3:
										variant41 = { tag: "running" };
										break;
									case 4:
										variant41 = { tag: "unproven" };
										break;
									case 5: {
										let enum40;
										switch (dataView(memory0).getUint8(ret + 69, true)) {
											case 0:
												enum40 = "passed";
												break;
											case 1:
												enum40 = "failed";
												break;
											case 2:
												enum40 = "stopped";
												break;
											case 3:
												enum40 = "inconclusive";
												break;
											default: throw new TypeError("invalid discriminant specified for Verdict");
										}
										variant41 = {
											tag: "completed",
											val: enum40
										};
										break;
									}
									case 6:
										variant41 = { tag: "unknown" };
										break;
									default: throw new TypeError("invalid variant discriminant for State");
								}
								var bool42 = dataView(memory0).getUint8(ret + 70, true);
								let variant43;
								switch (dataView(memory0).getUint8(ret + 72, true)) {
									case 0:
										variant43 = void 0;
										break;
									case 1:
										variant43 = {
											total: dataView(memory0).getInt32(ret + 76, true) >>> 0,
											passed: dataView(memory0).getInt32(ret + 80, true) >>> 0,
											failed: dataView(memory0).getInt32(ret + 84, true) >>> 0,
											aborted: dataView(memory0).getInt32(ret + 88, true) >>> 0,
											stopped: dataView(memory0).getInt32(ret + 92, true) >>> 0,
											notExecuted: dataView(memory0).getInt32(ret + 96, true) >>> 0,
											pending: dataView(memory0).getInt32(ret + 100, true) >>> 0
										};
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant45;
								switch (dataView(memory0).getUint8(ret + 104, true)) {
									case 0:
										variant45 = void 0;
										break;
									case 1:
										var ptr44 = dataView(memory0).getUint32(ret + 108, true);
										var len44 = dataView(memory0).getUint32(ret + 112, true);
										variant45 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr44, len44));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant46;
								switch (dataView(memory0).getUint8(ret + 116, true)) {
									case 0:
										variant46 = void 0;
										break;
									case 1:
										variant46 = dataView(memory0).getInt32(ret + 120, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant57 = {
									tag: "ok",
									val: {
										id: result30,
										url: result31,
										plan: variant33,
										build: variant35,
										serverStatus: variant37,
										serverResult: variant39,
										state: variant41,
										decidedByRerun: bool42 == 0 ? false : bool42 == 1 ? true : throwInvalidBool(),
										counts: variant43,
										message: variant45,
										lookAgainMs: variant46
									}
								};
								break;
							}
							case 1: {
								let enum47;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum47 = "invalid-argument";
										break;
									case 1:
										enum47 = "not-permitted";
										break;
									case 2:
										enum47 = "denied";
										break;
									case 3:
										enum47 = "not-found";
										break;
									case 4:
										enum47 = "already-running";
										break;
									case 5:
										enum47 = "try-later";
										break;
									case 6:
										enum47 = "may-have-started";
										break;
									case 7:
										enum47 = "no-answer";
										break;
									case 8:
										enum47 = "too-large";
										break;
									case 9:
										enum47 = "broken-answer";
										break;
									case 10:
										enum47 = "timed-out";
										break;
									case 11:
										enum47 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr48 = dataView(memory0).getUint32(ret + 8, true);
								var len48 = dataView(memory0).getUint32(ret + 12, true);
								var result48 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr48, len48));
								let variant50;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant50 = void 0;
										break;
									case 1:
										var ptr49 = dataView(memory0).getUint32(ret + 20, true);
										var len49 = dataView(memory0).getUint32(ret + 24, true);
										variant50 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr49, len49));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant52;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant52 = void 0;
										break;
									case 1:
										var ptr51 = dataView(memory0).getUint32(ret + 32, true);
										var len51 = dataView(memory0).getUint32(ret + 36, true);
										variant52 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr51, len51));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant54;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant54 = void 0;
										break;
									case 1:
										var ptr53 = dataView(memory0).getUint32(ret + 44, true);
										var len53 = dataView(memory0).getUint32(ret + 48, true);
										variant54 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr53, len53));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant55;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant55 = void 0;
										break;
									case 1:
										variant55 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant56;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant56 = void 0;
										break;
									case 1:
										variant56 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant57 = {
									tag: "err",
									val: {
										code: enum47,
										message: result48,
										run: variant50,
										build: variant52,
										since: variant54,
										httpStatus: variant55,
										retryAfterMs: variant56
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"trigger\"][Instruction::Return]", {
							funcName: "trigger",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant57;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn1(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020Status;
		function status(arg0, arg1, arg2) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Status",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var { key: v0_0, url: v0_1, edition: v0_2, timeoutMs: v0_3, insecureHttp: v0_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v0_0, realloc0, memory0);
						var ptr1 = encodeRes.ptr;
						var len1 = encodeRes.len;
						var variant3 = v0_1;
						let variant3_0;
						let variant3_1;
						let variant3_2;
						if (variant3 === null || variant3 === void 0) {
							variant3_0 = 0;
							variant3_1 = 0;
							variant3_2 = 0;
						} else {
							var encodeRes = _utf8AllocateAndEncode(variant3, realloc0, memory0);
							var ptr2 = encodeRes.ptr;
							var len2 = encodeRes.len;
							variant3_0 = 1;
							variant3_1 = ptr2;
							variant3_2 = len2;
						}
						var variant5 = v0_2;
						let variant5_0;
						let variant5_1;
						if (variant5 === null || variant5 === void 0) {
							variant5_0 = 0;
							variant5_1 = 0;
						} else {
							const e = variant5;
							var val4 = e;
							let enum4;
							switch (val4) {
								case "cloud":
									enum4 = 0;
									break;
								case "community":
									enum4 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val4}" is not one of the cases of edition`);
							}
							variant5_0 = 1;
							variant5_1 = enum4;
						}
						var variant6 = v0_3;
						let variant6_0;
						let variant6_1;
						if (variant6 === null || variant6 === void 0) {
							variant6_0 = 0;
							variant6_1 = 0;
						} else {
							const e = variant6;
							variant6_0 = 1;
							variant6_1 = toUint32(e);
						}
						var encodeRes = _utf8AllocateAndEncode(arg1, realloc0, memory0);
						var ptr7 = encodeRes.ptr;
						var len7 = encodeRes.len;
						var variant8 = arg2;
						let variant8_0;
						let variant8_1;
						if (variant8 === null || variant8 === void 0) {
							variant8_0 = 0;
							variant8_1 = 0;
						} else {
							const e = variant8;
							variant8_0 = 1;
							variant8_1 = toUint32(e);
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"status\"][Instruction::CallWasm] enter", {
							funcName: "status",
							paramCount: 14,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Status(ptr1, len1, variant3_0, variant3_1, variant3_2, variant5_0, variant5_1, variant6_0, variant6_1, v0_4 ? 1 : 0, ptr7, len7, variant8_0, variant8_1)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant36;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0: {
								var ptr9 = dataView(memory0).getUint32(ret + 4, true);
								var len9 = dataView(memory0).getUint32(ret + 8, true);
								var result9 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr9, len9));
								var ptr10 = dataView(memory0).getUint32(ret + 12, true);
								var len10 = dataView(memory0).getUint32(ret + 16, true);
								var result10 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr10, len10));
								let variant12;
								switch (dataView(memory0).getUint8(ret + 20, true)) {
									case 0:
										variant12 = void 0;
										break;
									case 1:
										var ptr11 = dataView(memory0).getUint32(ret + 24, true);
										var len11 = dataView(memory0).getUint32(ret + 28, true);
										variant12 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr11, len11));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant14;
								switch (dataView(memory0).getUint8(ret + 32, true)) {
									case 0:
										variant14 = void 0;
										break;
									case 1:
										var ptr13 = dataView(memory0).getUint32(ret + 36, true);
										var len13 = dataView(memory0).getUint32(ret + 40, true);
										variant14 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr13, len13));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant16;
								switch (dataView(memory0).getUint8(ret + 44, true)) {
									case 0:
										variant16 = void 0;
										break;
									case 1:
										var ptr15 = dataView(memory0).getUint32(ret + 48, true);
										var len15 = dataView(memory0).getUint32(ret + 52, true);
										variant16 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr15, len15));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant18;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant18 = void 0;
										break;
									case 1:
										var ptr17 = dataView(memory0).getUint32(ret + 60, true);
										var len17 = dataView(memory0).getUint32(ret + 64, true);
										variant18 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr17, len17));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant20;
								switch (dataView(memory0).getUint8(ret + 68, true)) {
									case 0:
										variant20 = { tag: "created" };
										break;
									case 1:
										variant20 = { tag: "queued" };
										break;
									case 2:
										variant20 = { tag: "preparing" };
										break;
									case 3:
										variant20 = { tag: "running" };
										break;
									case 4:
										variant20 = { tag: "unproven" };
										break;
									case 5: {
										let enum19;
										switch (dataView(memory0).getUint8(ret + 69, true)) {
											case 0:
												enum19 = "passed";
												break;
											case 1:
												enum19 = "failed";
												break;
											case 2:
												enum19 = "stopped";
												break;
											case 3:
												enum19 = "inconclusive";
												break;
											default: throw new TypeError("invalid discriminant specified for Verdict");
										}
										variant20 = {
											tag: "completed",
											val: enum19
										};
										break;
									}
									case 6:
										variant20 = { tag: "unknown" };
										break;
									default: throw new TypeError("invalid variant discriminant for State");
								}
								var bool21 = dataView(memory0).getUint8(ret + 70, true);
								let variant22;
								switch (dataView(memory0).getUint8(ret + 72, true)) {
									case 0:
										variant22 = void 0;
										break;
									case 1:
										variant22 = {
											total: dataView(memory0).getInt32(ret + 76, true) >>> 0,
											passed: dataView(memory0).getInt32(ret + 80, true) >>> 0,
											failed: dataView(memory0).getInt32(ret + 84, true) >>> 0,
											aborted: dataView(memory0).getInt32(ret + 88, true) >>> 0,
											stopped: dataView(memory0).getInt32(ret + 92, true) >>> 0,
											notExecuted: dataView(memory0).getInt32(ret + 96, true) >>> 0,
											pending: dataView(memory0).getInt32(ret + 100, true) >>> 0
										};
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant24;
								switch (dataView(memory0).getUint8(ret + 104, true)) {
									case 0:
										variant24 = void 0;
										break;
									case 1:
										var ptr23 = dataView(memory0).getUint32(ret + 108, true);
										var len23 = dataView(memory0).getUint32(ret + 112, true);
										variant24 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr23, len23));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant25;
								switch (dataView(memory0).getUint8(ret + 116, true)) {
									case 0:
										variant25 = void 0;
										break;
									case 1:
										variant25 = dataView(memory0).getInt32(ret + 120, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant36 = {
									tag: "ok",
									val: {
										id: result9,
										url: result10,
										plan: variant12,
										build: variant14,
										serverStatus: variant16,
										serverResult: variant18,
										state: variant20,
										decidedByRerun: bool21 == 0 ? false : bool21 == 1 ? true : throwInvalidBool(),
										counts: variant22,
										message: variant24,
										lookAgainMs: variant25
									}
								};
								break;
							}
							case 1: {
								let enum26;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum26 = "invalid-argument";
										break;
									case 1:
										enum26 = "not-permitted";
										break;
									case 2:
										enum26 = "denied";
										break;
									case 3:
										enum26 = "not-found";
										break;
									case 4:
										enum26 = "already-running";
										break;
									case 5:
										enum26 = "try-later";
										break;
									case 6:
										enum26 = "may-have-started";
										break;
									case 7:
										enum26 = "no-answer";
										break;
									case 8:
										enum26 = "too-large";
										break;
									case 9:
										enum26 = "broken-answer";
										break;
									case 10:
										enum26 = "timed-out";
										break;
									case 11:
										enum26 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr27 = dataView(memory0).getUint32(ret + 8, true);
								var len27 = dataView(memory0).getUint32(ret + 12, true);
								var result27 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr27, len27));
								let variant29;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant29 = void 0;
										break;
									case 1:
										var ptr28 = dataView(memory0).getUint32(ret + 20, true);
										var len28 = dataView(memory0).getUint32(ret + 24, true);
										variant29 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr28, len28));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant31;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant31 = void 0;
										break;
									case 1:
										var ptr30 = dataView(memory0).getUint32(ret + 32, true);
										var len30 = dataView(memory0).getUint32(ret + 36, true);
										variant31 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr30, len30));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant33;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant33 = void 0;
										break;
									case 1:
										var ptr32 = dataView(memory0).getUint32(ret + 44, true);
										var len32 = dataView(memory0).getUint32(ret + 48, true);
										variant33 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr32, len32));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant34;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant34 = void 0;
										break;
									case 1:
										variant34 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant35;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant35 = void 0;
										break;
									case 1:
										variant35 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant36 = {
									tag: "err",
									val: {
										code: enum26,
										message: result27,
										run: variant29,
										build: variant31,
										since: variant33,
										httpStatus: variant34,
										retryAfterMs: variant35
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"status\"][Instruction::Return]", {
							funcName: "status",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant36;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn1(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020Wait;
		function wait(arg0, arg1, arg2) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Wait",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var ptr0 = realloc0(0, 0, 4, 72);
						var { key: v1_0, url: v1_1, edition: v1_2, timeoutMs: v1_3, insecureHttp: v1_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v1_0, realloc0, memory0);
						var ptr2 = encodeRes.ptr;
						var len2 = encodeRes.len;
						dataView(memory0).setUint32(ptr0 + 4, len2, true);
						dataView(memory0).setUint32(ptr0 + 0, ptr2, true);
						var variant4 = v1_1;
						if (variant4 === null || variant4 === void 0) dataView(memory0).setInt8(ptr0 + 8, 0, true);
						else {
							const e = variant4;
							dataView(memory0).setInt8(ptr0 + 8, 1, true);
							var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
							var ptr3 = encodeRes.ptr;
							var len3 = encodeRes.len;
							dataView(memory0).setUint32(ptr0 + 16, len3, true);
							dataView(memory0).setUint32(ptr0 + 12, ptr3, true);
						}
						var variant6 = v1_2;
						if (variant6 === null || variant6 === void 0) dataView(memory0).setInt8(ptr0 + 20, 0, true);
						else {
							const e = variant6;
							dataView(memory0).setInt8(ptr0 + 20, 1, true);
							var val5 = e;
							let enum5;
							switch (val5) {
								case "cloud":
									enum5 = 0;
									break;
								case "community":
									enum5 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val5}" is not one of the cases of edition`);
							}
							dataView(memory0).setInt8(ptr0 + 21, enum5, true);
						}
						var variant7 = v1_3;
						if (variant7 === null || variant7 === void 0) dataView(memory0).setInt8(ptr0 + 24, 0, true);
						else {
							const e = variant7;
							dataView(memory0).setInt8(ptr0 + 24, 1, true);
							dataView(memory0).setInt32(ptr0 + 28, toUint32(e), true);
						}
						dataView(memory0).setInt8(ptr0 + 32, v1_4 ? 1 : 0, true);
						var encodeRes = _utf8AllocateAndEncode(arg1, realloc0, memory0);
						var ptr8 = encodeRes.ptr;
						var len8 = encodeRes.len;
						dataView(memory0).setUint32(ptr0 + 40, len8, true);
						dataView(memory0).setUint32(ptr0 + 36, ptr8, true);
						var { maxWaitMs: v9_0, pollIntervalMs: v9_1, stopOnTimeout: v9_2, extra: v9_3 } = arg2;
						var variant10 = v9_0;
						if (variant10 === null || variant10 === void 0) dataView(memory0).setInt8(ptr0 + 44, 0, true);
						else {
							const e = variant10;
							dataView(memory0).setInt8(ptr0 + 44, 1, true);
							dataView(memory0).setInt32(ptr0 + 48, toUint32(e), true);
						}
						var variant11 = v9_1;
						if (variant11 === null || variant11 === void 0) dataView(memory0).setInt8(ptr0 + 52, 0, true);
						else {
							const e = variant11;
							dataView(memory0).setInt8(ptr0 + 52, 1, true);
							dataView(memory0).setInt32(ptr0 + 56, toUint32(e), true);
						}
						dataView(memory0).setInt8(ptr0 + 60, v9_2 ? 1 : 0, true);
						var vec15 = v9_3;
						var len15 = vec15.length;
						var result15 = realloc0(0, 0, 4, len15 * 16);
						for (let i = 0; i < vec15.length; i++) {
							const e = vec15[i];
							const base = result15 + i * 16;
							var [tuple12_0, tuple12_1] = e;
							var encodeRes = _utf8AllocateAndEncode(tuple12_0, realloc0, memory0);
							var ptr13 = encodeRes.ptr;
							var len13 = encodeRes.len;
							dataView(memory0).setUint32(base + 4, len13, true);
							dataView(memory0).setUint32(base + 0, ptr13, true);
							var encodeRes = _utf8AllocateAndEncode(tuple12_1, realloc0, memory0);
							var ptr14 = encodeRes.ptr;
							var len14 = encodeRes.len;
							dataView(memory0).setUint32(base + 12, len14, true);
							dataView(memory0).setUint32(base + 8, ptr14, true);
						}
						dataView(memory0).setUint32(ptr0 + 68, len15, true);
						dataView(memory0).setUint32(ptr0 + 64, result15, true);
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"wait\"][Instruction::CallWasm] enter", {
							funcName: "wait",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Wait(ptr0)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant43;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0: {
								var ptr16 = dataView(memory0).getUint32(ret + 4, true);
								var len16 = dataView(memory0).getUint32(ret + 8, true);
								var result16 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr16, len16));
								var ptr17 = dataView(memory0).getUint32(ret + 12, true);
								var len17 = dataView(memory0).getUint32(ret + 16, true);
								var result17 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr17, len17));
								let variant19;
								switch (dataView(memory0).getUint8(ret + 20, true)) {
									case 0:
										variant19 = void 0;
										break;
									case 1:
										var ptr18 = dataView(memory0).getUint32(ret + 24, true);
										var len18 = dataView(memory0).getUint32(ret + 28, true);
										variant19 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr18, len18));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant21;
								switch (dataView(memory0).getUint8(ret + 32, true)) {
									case 0:
										variant21 = void 0;
										break;
									case 1:
										var ptr20 = dataView(memory0).getUint32(ret + 36, true);
										var len20 = dataView(memory0).getUint32(ret + 40, true);
										variant21 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr20, len20));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant23;
								switch (dataView(memory0).getUint8(ret + 44, true)) {
									case 0:
										variant23 = void 0;
										break;
									case 1:
										var ptr22 = dataView(memory0).getUint32(ret + 48, true);
										var len22 = dataView(memory0).getUint32(ret + 52, true);
										variant23 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr22, len22));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant25;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant25 = void 0;
										break;
									case 1:
										var ptr24 = dataView(memory0).getUint32(ret + 60, true);
										var len24 = dataView(memory0).getUint32(ret + 64, true);
										variant25 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr24, len24));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant27;
								switch (dataView(memory0).getUint8(ret + 68, true)) {
									case 0:
										variant27 = { tag: "created" };
										break;
									case 1:
										variant27 = { tag: "queued" };
										break;
									case 2:
										variant27 = { tag: "preparing" };
										break;
									case 3:
										variant27 = { tag: "running" };
										break;
									case 4:
										variant27 = { tag: "unproven" };
										break;
									case 5: {
										let enum26;
										switch (dataView(memory0).getUint8(ret + 69, true)) {
											case 0:
												enum26 = "passed";
												break;
											case 1:
												enum26 = "failed";
												break;
											case 2:
												enum26 = "stopped";
												break;
											case 3:
												enum26 = "inconclusive";
												break;
											default: throw new TypeError("invalid discriminant specified for Verdict");
										}
										variant27 = {
											tag: "completed",
											val: enum26
										};
										break;
									}
									case 6:
										variant27 = { tag: "unknown" };
										break;
									default: throw new TypeError("invalid variant discriminant for State");
								}
								var bool28 = dataView(memory0).getUint8(ret + 70, true);
								let variant29;
								switch (dataView(memory0).getUint8(ret + 72, true)) {
									case 0:
										variant29 = void 0;
										break;
									case 1:
										variant29 = {
											total: dataView(memory0).getInt32(ret + 76, true) >>> 0,
											passed: dataView(memory0).getInt32(ret + 80, true) >>> 0,
											failed: dataView(memory0).getInt32(ret + 84, true) >>> 0,
											aborted: dataView(memory0).getInt32(ret + 88, true) >>> 0,
											stopped: dataView(memory0).getInt32(ret + 92, true) >>> 0,
											notExecuted: dataView(memory0).getInt32(ret + 96, true) >>> 0,
											pending: dataView(memory0).getInt32(ret + 100, true) >>> 0
										};
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant31;
								switch (dataView(memory0).getUint8(ret + 104, true)) {
									case 0:
										variant31 = void 0;
										break;
									case 1:
										var ptr30 = dataView(memory0).getUint32(ret + 108, true);
										var len30 = dataView(memory0).getUint32(ret + 112, true);
										variant31 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr30, len30));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant32;
								switch (dataView(memory0).getUint8(ret + 116, true)) {
									case 0:
										variant32 = void 0;
										break;
									case 1:
										variant32 = dataView(memory0).getInt32(ret + 120, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant43 = {
									tag: "ok",
									val: {
										id: result16,
										url: result17,
										plan: variant19,
										build: variant21,
										serverStatus: variant23,
										serverResult: variant25,
										state: variant27,
										decidedByRerun: bool28 == 0 ? false : bool28 == 1 ? true : throwInvalidBool(),
										counts: variant29,
										message: variant31,
										lookAgainMs: variant32
									}
								};
								break;
							}
							case 1: {
								let enum33;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum33 = "invalid-argument";
										break;
									case 1:
										enum33 = "not-permitted";
										break;
									case 2:
										enum33 = "denied";
										break;
									case 3:
										enum33 = "not-found";
										break;
									case 4:
										enum33 = "already-running";
										break;
									case 5:
										enum33 = "try-later";
										break;
									case 6:
										enum33 = "may-have-started";
										break;
									case 7:
										enum33 = "no-answer";
										break;
									case 8:
										enum33 = "too-large";
										break;
									case 9:
										enum33 = "broken-answer";
										break;
									case 10:
										enum33 = "timed-out";
										break;
									case 11:
										enum33 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr34 = dataView(memory0).getUint32(ret + 8, true);
								var len34 = dataView(memory0).getUint32(ret + 12, true);
								var result34 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr34, len34));
								let variant36;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant36 = void 0;
										break;
									case 1:
										var ptr35 = dataView(memory0).getUint32(ret + 20, true);
										var len35 = dataView(memory0).getUint32(ret + 24, true);
										variant36 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr35, len35));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant38;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant38 = void 0;
										break;
									case 1:
										var ptr37 = dataView(memory0).getUint32(ret + 32, true);
										var len37 = dataView(memory0).getUint32(ret + 36, true);
										variant38 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr37, len37));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant40;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant40 = void 0;
										break;
									case 1:
										var ptr39 = dataView(memory0).getUint32(ret + 44, true);
										var len39 = dataView(memory0).getUint32(ret + 48, true);
										variant40 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr39, len39));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant41;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant41 = void 0;
										break;
									case 1:
										variant41 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant42;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant42 = void 0;
										break;
									case 1:
										variant42 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant43 = {
									tag: "err",
									val: {
										code: enum33,
										message: result34,
										run: variant36,
										build: variant38,
										since: variant40,
										httpStatus: variant41,
										retryAfterMs: variant42
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"wait\"][Instruction::Return]", {
							funcName: "wait",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant43;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn1(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020Run;
		function run$1(arg0, arg1, arg2) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Run",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var ptr0 = realloc0(0, 0, 4, 136);
						var { key: v1_0, url: v1_1, edition: v1_2, timeoutMs: v1_3, insecureHttp: v1_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v1_0, realloc0, memory0);
						var ptr2 = encodeRes.ptr;
						var len2 = encodeRes.len;
						dataView(memory0).setUint32(ptr0 + 4, len2, true);
						dataView(memory0).setUint32(ptr0 + 0, ptr2, true);
						var variant4 = v1_1;
						if (variant4 === null || variant4 === void 0) dataView(memory0).setInt8(ptr0 + 8, 0, true);
						else {
							const e = variant4;
							dataView(memory0).setInt8(ptr0 + 8, 1, true);
							var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
							var ptr3 = encodeRes.ptr;
							var len3 = encodeRes.len;
							dataView(memory0).setUint32(ptr0 + 16, len3, true);
							dataView(memory0).setUint32(ptr0 + 12, ptr3, true);
						}
						var variant6 = v1_2;
						if (variant6 === null || variant6 === void 0) dataView(memory0).setInt8(ptr0 + 20, 0, true);
						else {
							const e = variant6;
							dataView(memory0).setInt8(ptr0 + 20, 1, true);
							var val5 = e;
							let enum5;
							switch (val5) {
								case "cloud":
									enum5 = 0;
									break;
								case "community":
									enum5 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val5}" is not one of the cases of edition`);
							}
							dataView(memory0).setInt8(ptr0 + 21, enum5, true);
						}
						var variant7 = v1_3;
						if (variant7 === null || variant7 === void 0) dataView(memory0).setInt8(ptr0 + 24, 0, true);
						else {
							const e = variant7;
							dataView(memory0).setInt8(ptr0 + 24, 1, true);
							dataView(memory0).setInt32(ptr0 + 28, toUint32(e), true);
						}
						dataView(memory0).setInt8(ptr0 + 32, v1_4 ? 1 : 0, true);
						var { plan: v8_0, build: v8_1, environment: v8_2, runtimeData: v8_3, savedConfig: v8_4, uploads: v8_5, extra: v8_6 } = arg1;
						var encodeRes = _utf8AllocateAndEncode(v8_0, realloc0, memory0);
						var ptr9 = encodeRes.ptr;
						var len9 = encodeRes.len;
						dataView(memory0).setUint32(ptr0 + 40, len9, true);
						dataView(memory0).setUint32(ptr0 + 36, ptr9, true);
						var variant11 = v8_1;
						if (variant11 === null || variant11 === void 0) dataView(memory0).setInt8(ptr0 + 44, 0, true);
						else {
							const e = variant11;
							dataView(memory0).setInt8(ptr0 + 44, 1, true);
							var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
							var ptr10 = encodeRes.ptr;
							var len10 = encodeRes.len;
							dataView(memory0).setUint32(ptr0 + 52, len10, true);
							dataView(memory0).setUint32(ptr0 + 48, ptr10, true);
						}
						var variant13 = v8_2;
						if (variant13 === null || variant13 === void 0) dataView(memory0).setInt8(ptr0 + 56, 0, true);
						else {
							const e = variant13;
							dataView(memory0).setInt8(ptr0 + 56, 1, true);
							var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
							var ptr12 = encodeRes.ptr;
							var len12 = encodeRes.len;
							dataView(memory0).setUint32(ptr0 + 64, len12, true);
							dataView(memory0).setUint32(ptr0 + 60, ptr12, true);
						}
						var vec17 = v8_3;
						var len17 = vec17.length;
						var result17 = realloc0(0, 0, 4, len17 * 16);
						for (let i = 0; i < vec17.length; i++) {
							const e = vec17[i];
							const base = result17 + i * 16;
							var [tuple14_0, tuple14_1] = e;
							var encodeRes = _utf8AllocateAndEncode(tuple14_0, realloc0, memory0);
							var ptr15 = encodeRes.ptr;
							var len15 = encodeRes.len;
							dataView(memory0).setUint32(base + 4, len15, true);
							dataView(memory0).setUint32(base + 0, ptr15, true);
							var encodeRes = _utf8AllocateAndEncode(tuple14_1, realloc0, memory0);
							var ptr16 = encodeRes.ptr;
							var len16 = encodeRes.len;
							dataView(memory0).setUint32(base + 12, len16, true);
							dataView(memory0).setUint32(base + 8, ptr16, true);
						}
						dataView(memory0).setUint32(ptr0 + 72, len17, true);
						dataView(memory0).setUint32(ptr0 + 68, result17, true);
						var variant21 = v8_4;
						if (variant21 === null || variant21 === void 0) dataView(memory0).setInt8(ptr0 + 76, 0, true);
						else {
							const e = variant21;
							dataView(memory0).setInt8(ptr0 + 76, 1, true);
							var variant20 = e;
							switch (variant20.tag) {
								case "name": {
									const e = variant20.val;
									dataView(memory0).setInt8(ptr0 + 80, 0, true);
									var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
									var ptr18 = encodeRes.ptr;
									var len18 = encodeRes.len;
									dataView(memory0).setUint32(ptr0 + 88, len18, true);
									dataView(memory0).setUint32(ptr0 + 84, ptr18, true);
									break;
								}
								case "id": {
									const e = variant20.val;
									dataView(memory0).setInt8(ptr0 + 80, 1, true);
									var encodeRes = _utf8AllocateAndEncode(e, realloc0, memory0);
									var ptr19 = encodeRes.ptr;
									var len19 = encodeRes.len;
									dataView(memory0).setUint32(ptr0 + 88, len19, true);
									dataView(memory0).setUint32(ptr0 + 84, ptr19, true);
									break;
								}
								default: throw new TypeError(`invalid variant tag value \`${JSON.stringify(variant20.tag)}\` (received \`${variant20}\`) specified for \`SavedConfig\``);
							}
						}
						var vec25 = v8_5;
						var len25 = vec25.length;
						var result25 = realloc0(0, 0, 4, len25 * 16);
						for (let i = 0; i < vec25.length; i++) {
							const e = vec25[i];
							const base = result25 + i * 16;
							var [tuple22_0, tuple22_1] = e;
							var encodeRes = _utf8AllocateAndEncode(tuple22_0, realloc0, memory0);
							var ptr23 = encodeRes.ptr;
							var len23 = encodeRes.len;
							dataView(memory0).setUint32(base + 4, len23, true);
							dataView(memory0).setUint32(base + 0, ptr23, true);
							var encodeRes = _utf8AllocateAndEncode(tuple22_1, realloc0, memory0);
							var ptr24 = encodeRes.ptr;
							var len24 = encodeRes.len;
							dataView(memory0).setUint32(base + 12, len24, true);
							dataView(memory0).setUint32(base + 8, ptr24, true);
						}
						dataView(memory0).setUint32(ptr0 + 96, len25, true);
						dataView(memory0).setUint32(ptr0 + 92, result25, true);
						var vec29 = v8_6;
						var len29 = vec29.length;
						var result29 = realloc0(0, 0, 4, len29 * 16);
						for (let i = 0; i < vec29.length; i++) {
							const e = vec29[i];
							const base = result29 + i * 16;
							var [tuple26_0, tuple26_1] = e;
							var encodeRes = _utf8AllocateAndEncode(tuple26_0, realloc0, memory0);
							var ptr27 = encodeRes.ptr;
							var len27 = encodeRes.len;
							dataView(memory0).setUint32(base + 4, len27, true);
							dataView(memory0).setUint32(base + 0, ptr27, true);
							var encodeRes = _utf8AllocateAndEncode(tuple26_1, realloc0, memory0);
							var ptr28 = encodeRes.ptr;
							var len28 = encodeRes.len;
							dataView(memory0).setUint32(base + 12, len28, true);
							dataView(memory0).setUint32(base + 8, ptr28, true);
						}
						dataView(memory0).setUint32(ptr0 + 104, len29, true);
						dataView(memory0).setUint32(ptr0 + 100, result29, true);
						var { maxWaitMs: v30_0, pollIntervalMs: v30_1, stopOnTimeout: v30_2, extra: v30_3 } = arg2;
						var variant31 = v30_0;
						if (variant31 === null || variant31 === void 0) dataView(memory0).setInt8(ptr0 + 108, 0, true);
						else {
							const e = variant31;
							dataView(memory0).setInt8(ptr0 + 108, 1, true);
							dataView(memory0).setInt32(ptr0 + 112, toUint32(e), true);
						}
						var variant32 = v30_1;
						if (variant32 === null || variant32 === void 0) dataView(memory0).setInt8(ptr0 + 116, 0, true);
						else {
							const e = variant32;
							dataView(memory0).setInt8(ptr0 + 116, 1, true);
							dataView(memory0).setInt32(ptr0 + 120, toUint32(e), true);
						}
						dataView(memory0).setInt8(ptr0 + 124, v30_2 ? 1 : 0, true);
						var vec36 = v30_3;
						var len36 = vec36.length;
						var result36 = realloc0(0, 0, 4, len36 * 16);
						for (let i = 0; i < vec36.length; i++) {
							const e = vec36[i];
							const base = result36 + i * 16;
							var [tuple33_0, tuple33_1] = e;
							var encodeRes = _utf8AllocateAndEncode(tuple33_0, realloc0, memory0);
							var ptr34 = encodeRes.ptr;
							var len34 = encodeRes.len;
							dataView(memory0).setUint32(base + 4, len34, true);
							dataView(memory0).setUint32(base + 0, ptr34, true);
							var encodeRes = _utf8AllocateAndEncode(tuple33_1, realloc0, memory0);
							var ptr35 = encodeRes.ptr;
							var len35 = encodeRes.len;
							dataView(memory0).setUint32(base + 12, len35, true);
							dataView(memory0).setUint32(base + 8, ptr35, true);
						}
						dataView(memory0).setUint32(ptr0 + 132, len36, true);
						dataView(memory0).setUint32(ptr0 + 128, result36, true);
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"run\"][Instruction::CallWasm] enter", {
							funcName: "run",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Run(ptr0)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant64;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0: {
								var ptr37 = dataView(memory0).getUint32(ret + 4, true);
								var len37 = dataView(memory0).getUint32(ret + 8, true);
								var result37 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr37, len37));
								var ptr38 = dataView(memory0).getUint32(ret + 12, true);
								var len38 = dataView(memory0).getUint32(ret + 16, true);
								var result38 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr38, len38));
								let variant40;
								switch (dataView(memory0).getUint8(ret + 20, true)) {
									case 0:
										variant40 = void 0;
										break;
									case 1:
										var ptr39 = dataView(memory0).getUint32(ret + 24, true);
										var len39 = dataView(memory0).getUint32(ret + 28, true);
										variant40 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr39, len39));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant42;
								switch (dataView(memory0).getUint8(ret + 32, true)) {
									case 0:
										variant42 = void 0;
										break;
									case 1:
										var ptr41 = dataView(memory0).getUint32(ret + 36, true);
										var len41 = dataView(memory0).getUint32(ret + 40, true);
										variant42 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr41, len41));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant44;
								switch (dataView(memory0).getUint8(ret + 44, true)) {
									case 0:
										variant44 = void 0;
										break;
									case 1:
										var ptr43 = dataView(memory0).getUint32(ret + 48, true);
										var len43 = dataView(memory0).getUint32(ret + 52, true);
										variant44 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr43, len43));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant46;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant46 = void 0;
										break;
									case 1:
										var ptr45 = dataView(memory0).getUint32(ret + 60, true);
										var len45 = dataView(memory0).getUint32(ret + 64, true);
										variant46 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr45, len45));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant48;
								switch (dataView(memory0).getUint8(ret + 68, true)) {
									case 0:
										variant48 = { tag: "created" };
										break;
									case 1:
										variant48 = { tag: "queued" };
										break;
									case 2:
										variant48 = { tag: "preparing" };
										break;
									case 3:
										variant48 = { tag: "running" };
										break;
									case 4:
										variant48 = { tag: "unproven" };
										break;
									case 5: {
										let enum47;
										switch (dataView(memory0).getUint8(ret + 69, true)) {
											case 0:
												enum47 = "passed";
												break;
											case 1:
												enum47 = "failed";
												break;
											case 2:
												enum47 = "stopped";
												break;
											case 3:
												enum47 = "inconclusive";
												break;
											default: throw new TypeError("invalid discriminant specified for Verdict");
										}
										variant48 = {
											tag: "completed",
											val: enum47
										};
										break;
									}
									case 6:
										variant48 = { tag: "unknown" };
										break;
									default: throw new TypeError("invalid variant discriminant for State");
								}
								var bool49 = dataView(memory0).getUint8(ret + 70, true);
								let variant50;
								switch (dataView(memory0).getUint8(ret + 72, true)) {
									case 0:
										variant50 = void 0;
										break;
									case 1:
										variant50 = {
											total: dataView(memory0).getInt32(ret + 76, true) >>> 0,
											passed: dataView(memory0).getInt32(ret + 80, true) >>> 0,
											failed: dataView(memory0).getInt32(ret + 84, true) >>> 0,
											aborted: dataView(memory0).getInt32(ret + 88, true) >>> 0,
											stopped: dataView(memory0).getInt32(ret + 92, true) >>> 0,
											notExecuted: dataView(memory0).getInt32(ret + 96, true) >>> 0,
											pending: dataView(memory0).getInt32(ret + 100, true) >>> 0
										};
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant52;
								switch (dataView(memory0).getUint8(ret + 104, true)) {
									case 0:
										variant52 = void 0;
										break;
									case 1:
										var ptr51 = dataView(memory0).getUint32(ret + 108, true);
										var len51 = dataView(memory0).getUint32(ret + 112, true);
										variant52 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr51, len51));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant53;
								switch (dataView(memory0).getUint8(ret + 116, true)) {
									case 0:
										variant53 = void 0;
										break;
									case 1:
										variant53 = dataView(memory0).getInt32(ret + 120, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant64 = {
									tag: "ok",
									val: {
										id: result37,
										url: result38,
										plan: variant40,
										build: variant42,
										serverStatus: variant44,
										serverResult: variant46,
										state: variant48,
										decidedByRerun: bool49 == 0 ? false : bool49 == 1 ? true : throwInvalidBool(),
										counts: variant50,
										message: variant52,
										lookAgainMs: variant53
									}
								};
								break;
							}
							case 1: {
								let enum54;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum54 = "invalid-argument";
										break;
									case 1:
										enum54 = "not-permitted";
										break;
									case 2:
										enum54 = "denied";
										break;
									case 3:
										enum54 = "not-found";
										break;
									case 4:
										enum54 = "already-running";
										break;
									case 5:
										enum54 = "try-later";
										break;
									case 6:
										enum54 = "may-have-started";
										break;
									case 7:
										enum54 = "no-answer";
										break;
									case 8:
										enum54 = "too-large";
										break;
									case 9:
										enum54 = "broken-answer";
										break;
									case 10:
										enum54 = "timed-out";
										break;
									case 11:
										enum54 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr55 = dataView(memory0).getUint32(ret + 8, true);
								var len55 = dataView(memory0).getUint32(ret + 12, true);
								var result55 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr55, len55));
								let variant57;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant57 = void 0;
										break;
									case 1:
										var ptr56 = dataView(memory0).getUint32(ret + 20, true);
										var len56 = dataView(memory0).getUint32(ret + 24, true);
										variant57 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr56, len56));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant59;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant59 = void 0;
										break;
									case 1:
										var ptr58 = dataView(memory0).getUint32(ret + 32, true);
										var len58 = dataView(memory0).getUint32(ret + 36, true);
										variant59 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr58, len58));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant61;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant61 = void 0;
										break;
									case 1:
										var ptr60 = dataView(memory0).getUint32(ret + 44, true);
										var len60 = dataView(memory0).getUint32(ret + 48, true);
										variant61 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr60, len60));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant62;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant62 = void 0;
										break;
									case 1:
										variant62 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant63;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant63 = void 0;
										break;
									case 1:
										variant63 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant64 = {
									tag: "err",
									val: {
										code: enum54,
										message: result55,
										run: variant57,
										build: variant59,
										since: variant61,
										httpStatus: variant62,
										retryAfterMs: variant63
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"run\"][Instruction::Return]", {
							funcName: "run",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant64;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn1(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020Find;
		function find(arg0, arg1, arg2, arg3) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Find",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var { key: v0_0, url: v0_1, edition: v0_2, timeoutMs: v0_3, insecureHttp: v0_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v0_0, realloc0, memory0);
						var ptr1 = encodeRes.ptr;
						var len1 = encodeRes.len;
						var variant3 = v0_1;
						let variant3_0;
						let variant3_1;
						let variant3_2;
						if (variant3 === null || variant3 === void 0) {
							variant3_0 = 0;
							variant3_1 = 0;
							variant3_2 = 0;
						} else {
							var encodeRes = _utf8AllocateAndEncode(variant3, realloc0, memory0);
							var ptr2 = encodeRes.ptr;
							var len2 = encodeRes.len;
							variant3_0 = 1;
							variant3_1 = ptr2;
							variant3_2 = len2;
						}
						var variant5 = v0_2;
						let variant5_0;
						let variant5_1;
						if (variant5 === null || variant5 === void 0) {
							variant5_0 = 0;
							variant5_1 = 0;
						} else {
							const e = variant5;
							var val4 = e;
							let enum4;
							switch (val4) {
								case "cloud":
									enum4 = 0;
									break;
								case "community":
									enum4 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val4}" is not one of the cases of edition`);
							}
							variant5_0 = 1;
							variant5_1 = enum4;
						}
						var variant6 = v0_3;
						let variant6_0;
						let variant6_1;
						if (variant6 === null || variant6 === void 0) {
							variant6_0 = 0;
							variant6_1 = 0;
						} else {
							const e = variant6;
							variant6_0 = 1;
							variant6_1 = toUint32(e);
						}
						var encodeRes = _utf8AllocateAndEncode(arg1, realloc0, memory0);
						var ptr7 = encodeRes.ptr;
						var len7 = encodeRes.len;
						var encodeRes = _utf8AllocateAndEncode(arg2, realloc0, memory0);
						var ptr8 = encodeRes.ptr;
						var len8 = encodeRes.len;
						var encodeRes = _utf8AllocateAndEncode(arg3, realloc0, memory0);
						var ptr9 = encodeRes.ptr;
						var len9 = encodeRes.len;
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"find\"][Instruction::CallWasm] enter", {
							funcName: "find",
							paramCount: 16,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Find(ptr1, len1, variant3_0, variant3_1, variant3_2, variant5_0, variant5_1, variant6_0, variant6_1, v0_4 ? 1 : 0, ptr7, len7, ptr8, len8, ptr9, len9)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant38;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0:
								var len27 = dataView(memory0).getUint32(ret + 8, true);
								var base27 = dataView(memory0).getUint32(ret + 4, true);
								if (base27 % 4 !== 0) throw new TypeError(`list pointer [${base27}] is not aligned to 4`);
								var result27 = [];
								for (let i = 0; i < len27; i++) {
									const base = base27 + i * 120;
									var ptr10 = dataView(memory0).getUint32(base + 0, true);
									var len10 = dataView(memory0).getUint32(base + 4, true);
									var result10 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr10, len10));
									var ptr11 = dataView(memory0).getUint32(base + 8, true);
									var len11 = dataView(memory0).getUint32(base + 12, true);
									var result11 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr11, len11));
									let variant13;
									switch (dataView(memory0).getUint8(base + 16, true)) {
										case 0:
											variant13 = void 0;
											break;
										case 1:
											var ptr12 = dataView(memory0).getUint32(base + 20, true);
											var len12 = dataView(memory0).getUint32(base + 24, true);
											variant13 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr12, len12));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant15;
									switch (dataView(memory0).getUint8(base + 28, true)) {
										case 0:
											variant15 = void 0;
											break;
										case 1:
											var ptr14 = dataView(memory0).getUint32(base + 32, true);
											var len14 = dataView(memory0).getUint32(base + 36, true);
											variant15 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr14, len14));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant17;
									switch (dataView(memory0).getUint8(base + 40, true)) {
										case 0:
											variant17 = void 0;
											break;
										case 1:
											var ptr16 = dataView(memory0).getUint32(base + 44, true);
											var len16 = dataView(memory0).getUint32(base + 48, true);
											variant17 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr16, len16));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant19;
									switch (dataView(memory0).getUint8(base + 52, true)) {
										case 0:
											variant19 = void 0;
											break;
										case 1:
											var ptr18 = dataView(memory0).getUint32(base + 56, true);
											var len18 = dataView(memory0).getUint32(base + 60, true);
											variant19 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr18, len18));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant21;
									switch (dataView(memory0).getUint8(base + 64, true)) {
										case 0:
											variant21 = { tag: "created" };
											break;
										case 1:
											variant21 = { tag: "queued" };
											break;
										case 2:
											variant21 = { tag: "preparing" };
											break;
										case 3:
											variant21 = { tag: "running" };
											break;
										case 4:
											variant21 = { tag: "unproven" };
											break;
										case 5: {
											let enum20;
											switch (dataView(memory0).getUint8(base + 65, true)) {
												case 0:
													enum20 = "passed";
													break;
												case 1:
													enum20 = "failed";
													break;
												case 2:
													enum20 = "stopped";
													break;
												case 3:
													enum20 = "inconclusive";
													break;
												default: throw new TypeError("invalid discriminant specified for Verdict");
											}
											variant21 = {
												tag: "completed",
												val: enum20
											};
											break;
										}
										case 6:
											variant21 = { tag: "unknown" };
											break;
										default: throw new TypeError("invalid variant discriminant for State");
									}
									var bool22 = dataView(memory0).getUint8(base + 66, true);
									let variant23;
									switch (dataView(memory0).getUint8(base + 68, true)) {
										case 0:
											variant23 = void 0;
											break;
										case 1:
											variant23 = {
												total: dataView(memory0).getInt32(base + 72, true) >>> 0,
												passed: dataView(memory0).getInt32(base + 76, true) >>> 0,
												failed: dataView(memory0).getInt32(base + 80, true) >>> 0,
												aborted: dataView(memory0).getInt32(base + 84, true) >>> 0,
												stopped: dataView(memory0).getInt32(base + 88, true) >>> 0,
												notExecuted: dataView(memory0).getInt32(base + 92, true) >>> 0,
												pending: dataView(memory0).getInt32(base + 96, true) >>> 0
											};
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant25;
									switch (dataView(memory0).getUint8(base + 100, true)) {
										case 0:
											variant25 = void 0;
											break;
										case 1:
											var ptr24 = dataView(memory0).getUint32(base + 104, true);
											var len24 = dataView(memory0).getUint32(base + 108, true);
											variant25 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr24, len24));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant26;
									switch (dataView(memory0).getUint8(base + 112, true)) {
										case 0:
											variant26 = void 0;
											break;
										case 1:
											variant26 = dataView(memory0).getInt32(base + 116, true) >>> 0;
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									result27.push({
										id: result10,
										url: result11,
										plan: variant13,
										build: variant15,
										serverStatus: variant17,
										serverResult: variant19,
										state: variant21,
										decidedByRerun: bool22 == 0 ? false : bool22 == 1 ? true : throwInvalidBool(),
										counts: variant23,
										message: variant25,
										lookAgainMs: variant26
									});
								}
								variant38 = {
									tag: "ok",
									val: result27
								};
								break;
							case 1: {
								let enum28;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum28 = "invalid-argument";
										break;
									case 1:
										enum28 = "not-permitted";
										break;
									case 2:
										enum28 = "denied";
										break;
									case 3:
										enum28 = "not-found";
										break;
									case 4:
										enum28 = "already-running";
										break;
									case 5:
										enum28 = "try-later";
										break;
									case 6:
										enum28 = "may-have-started";
										break;
									case 7:
										enum28 = "no-answer";
										break;
									case 8:
										enum28 = "too-large";
										break;
									case 9:
										enum28 = "broken-answer";
										break;
									case 10:
										enum28 = "timed-out";
										break;
									case 11:
										enum28 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr29 = dataView(memory0).getUint32(ret + 8, true);
								var len29 = dataView(memory0).getUint32(ret + 12, true);
								var result29 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr29, len29));
								let variant31;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant31 = void 0;
										break;
									case 1:
										var ptr30 = dataView(memory0).getUint32(ret + 20, true);
										var len30 = dataView(memory0).getUint32(ret + 24, true);
										variant31 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr30, len30));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant33;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant33 = void 0;
										break;
									case 1:
										var ptr32 = dataView(memory0).getUint32(ret + 32, true);
										var len32 = dataView(memory0).getUint32(ret + 36, true);
										variant33 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr32, len32));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant35;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant35 = void 0;
										break;
									case 1:
										var ptr34 = dataView(memory0).getUint32(ret + 44, true);
										var len34 = dataView(memory0).getUint32(ret + 48, true);
										variant35 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr34, len34));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant36;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant36 = void 0;
										break;
									case 1:
										variant36 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant37;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant37 = void 0;
										break;
									case 1:
										variant37 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant38 = {
									tag: "err",
									val: {
										code: enum28,
										message: result29,
										run: variant31,
										build: variant33,
										since: variant35,
										httpStatus: variant36,
										retryAfterMs: variant37
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"find\"][Instruction::Return]", {
							funcName: "find",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant38;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn2(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020Stop;
		function stop(arg0, arg1) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Stop",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var { key: v0_0, url: v0_1, edition: v0_2, timeoutMs: v0_3, insecureHttp: v0_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v0_0, realloc0, memory0);
						var ptr1 = encodeRes.ptr;
						var len1 = encodeRes.len;
						var variant3 = v0_1;
						let variant3_0;
						let variant3_1;
						let variant3_2;
						if (variant3 === null || variant3 === void 0) {
							variant3_0 = 0;
							variant3_1 = 0;
							variant3_2 = 0;
						} else {
							var encodeRes = _utf8AllocateAndEncode(variant3, realloc0, memory0);
							var ptr2 = encodeRes.ptr;
							var len2 = encodeRes.len;
							variant3_0 = 1;
							variant3_1 = ptr2;
							variant3_2 = len2;
						}
						var variant5 = v0_2;
						let variant5_0;
						let variant5_1;
						if (variant5 === null || variant5 === void 0) {
							variant5_0 = 0;
							variant5_1 = 0;
						} else {
							const e = variant5;
							var val4 = e;
							let enum4;
							switch (val4) {
								case "cloud":
									enum4 = 0;
									break;
								case "community":
									enum4 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val4}" is not one of the cases of edition`);
							}
							variant5_0 = 1;
							variant5_1 = enum4;
						}
						var variant6 = v0_3;
						let variant6_0;
						let variant6_1;
						if (variant6 === null || variant6 === void 0) {
							variant6_0 = 0;
							variant6_1 = 0;
						} else {
							const e = variant6;
							variant6_0 = 1;
							variant6_1 = toUint32(e);
						}
						var encodeRes = _utf8AllocateAndEncode(arg1, realloc0, memory0);
						var ptr7 = encodeRes.ptr;
						var len7 = encodeRes.len;
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"stop\"][Instruction::CallWasm] enter", {
							funcName: "stop",
							paramCount: 12,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Stop(ptr1, len1, variant3_0, variant3_1, variant3_2, variant5_0, variant5_1, variant6_0, variant6_1, v0_4 ? 1 : 0, ptr7, len7)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant35;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0: {
								var ptr8 = dataView(memory0).getUint32(ret + 4, true);
								var len8 = dataView(memory0).getUint32(ret + 8, true);
								var result8 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr8, len8));
								var ptr9 = dataView(memory0).getUint32(ret + 12, true);
								var len9 = dataView(memory0).getUint32(ret + 16, true);
								var result9 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr9, len9));
								let variant11;
								switch (dataView(memory0).getUint8(ret + 20, true)) {
									case 0:
										variant11 = void 0;
										break;
									case 1:
										var ptr10 = dataView(memory0).getUint32(ret + 24, true);
										var len10 = dataView(memory0).getUint32(ret + 28, true);
										variant11 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr10, len10));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant13;
								switch (dataView(memory0).getUint8(ret + 32, true)) {
									case 0:
										variant13 = void 0;
										break;
									case 1:
										var ptr12 = dataView(memory0).getUint32(ret + 36, true);
										var len12 = dataView(memory0).getUint32(ret + 40, true);
										variant13 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr12, len12));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant15;
								switch (dataView(memory0).getUint8(ret + 44, true)) {
									case 0:
										variant15 = void 0;
										break;
									case 1:
										var ptr14 = dataView(memory0).getUint32(ret + 48, true);
										var len14 = dataView(memory0).getUint32(ret + 52, true);
										variant15 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr14, len14));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant17;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant17 = void 0;
										break;
									case 1:
										var ptr16 = dataView(memory0).getUint32(ret + 60, true);
										var len16 = dataView(memory0).getUint32(ret + 64, true);
										variant17 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr16, len16));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant19;
								switch (dataView(memory0).getUint8(ret + 68, true)) {
									case 0:
										variant19 = { tag: "created" };
										break;
									case 1:
										variant19 = { tag: "queued" };
										break;
									case 2:
										variant19 = { tag: "preparing" };
										break;
									case 3:
										variant19 = { tag: "running" };
										break;
									case 4:
										variant19 = { tag: "unproven" };
										break;
									case 5: {
										let enum18;
										switch (dataView(memory0).getUint8(ret + 69, true)) {
											case 0:
												enum18 = "passed";
												break;
											case 1:
												enum18 = "failed";
												break;
											case 2:
												enum18 = "stopped";
												break;
											case 3:
												enum18 = "inconclusive";
												break;
											default: throw new TypeError("invalid discriminant specified for Verdict");
										}
										variant19 = {
											tag: "completed",
											val: enum18
										};
										break;
									}
									case 6:
										variant19 = { tag: "unknown" };
										break;
									default: throw new TypeError("invalid variant discriminant for State");
								}
								var bool20 = dataView(memory0).getUint8(ret + 70, true);
								let variant21;
								switch (dataView(memory0).getUint8(ret + 72, true)) {
									case 0:
										variant21 = void 0;
										break;
									case 1:
										variant21 = {
											total: dataView(memory0).getInt32(ret + 76, true) >>> 0,
											passed: dataView(memory0).getInt32(ret + 80, true) >>> 0,
											failed: dataView(memory0).getInt32(ret + 84, true) >>> 0,
											aborted: dataView(memory0).getInt32(ret + 88, true) >>> 0,
											stopped: dataView(memory0).getInt32(ret + 92, true) >>> 0,
											notExecuted: dataView(memory0).getInt32(ret + 96, true) >>> 0,
											pending: dataView(memory0).getInt32(ret + 100, true) >>> 0
										};
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant23;
								switch (dataView(memory0).getUint8(ret + 104, true)) {
									case 0:
										variant23 = void 0;
										break;
									case 1:
										var ptr22 = dataView(memory0).getUint32(ret + 108, true);
										var len22 = dataView(memory0).getUint32(ret + 112, true);
										variant23 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr22, len22));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant24;
								switch (dataView(memory0).getUint8(ret + 116, true)) {
									case 0:
										variant24 = void 0;
										break;
									case 1:
										variant24 = dataView(memory0).getInt32(ret + 120, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant35 = {
									tag: "ok",
									val: {
										id: result8,
										url: result9,
										plan: variant11,
										build: variant13,
										serverStatus: variant15,
										serverResult: variant17,
										state: variant19,
										decidedByRerun: bool20 == 0 ? false : bool20 == 1 ? true : throwInvalidBool(),
										counts: variant21,
										message: variant23,
										lookAgainMs: variant24
									}
								};
								break;
							}
							case 1: {
								let enum25;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum25 = "invalid-argument";
										break;
									case 1:
										enum25 = "not-permitted";
										break;
									case 2:
										enum25 = "denied";
										break;
									case 3:
										enum25 = "not-found";
										break;
									case 4:
										enum25 = "already-running";
										break;
									case 5:
										enum25 = "try-later";
										break;
									case 6:
										enum25 = "may-have-started";
										break;
									case 7:
										enum25 = "no-answer";
										break;
									case 8:
										enum25 = "too-large";
										break;
									case 9:
										enum25 = "broken-answer";
										break;
									case 10:
										enum25 = "timed-out";
										break;
									case 11:
										enum25 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr26 = dataView(memory0).getUint32(ret + 8, true);
								var len26 = dataView(memory0).getUint32(ret + 12, true);
								var result26 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr26, len26));
								let variant28;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant28 = void 0;
										break;
									case 1:
										var ptr27 = dataView(memory0).getUint32(ret + 20, true);
										var len27 = dataView(memory0).getUint32(ret + 24, true);
										variant28 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr27, len27));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant30;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant30 = void 0;
										break;
									case 1:
										var ptr29 = dataView(memory0).getUint32(ret + 32, true);
										var len29 = dataView(memory0).getUint32(ret + 36, true);
										variant30 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr29, len29));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant32;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant32 = void 0;
										break;
									case 1:
										var ptr31 = dataView(memory0).getUint32(ret + 44, true);
										var len31 = dataView(memory0).getUint32(ret + 48, true);
										variant32 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr31, len31));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant33;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant33 = void 0;
										break;
									case 1:
										variant33 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant34;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant34 = void 0;
										break;
									case 1:
										variant34 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant35 = {
									tag: "err",
									val: {
										code: enum25,
										message: result26,
										run: variant28,
										build: variant30,
										since: variant32,
										httpStatus: variant33,
										retryAfterMs: variant34
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"stop\"][Instruction::Return]", {
							funcName: "stop",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant35;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn1(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020Rerun;
		function rerun(arg0, arg1) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Rerun",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var { key: v0_0, url: v0_1, edition: v0_2, timeoutMs: v0_3, insecureHttp: v0_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v0_0, realloc0, memory0);
						var ptr1 = encodeRes.ptr;
						var len1 = encodeRes.len;
						var variant3 = v0_1;
						let variant3_0;
						let variant3_1;
						let variant3_2;
						if (variant3 === null || variant3 === void 0) {
							variant3_0 = 0;
							variant3_1 = 0;
							variant3_2 = 0;
						} else {
							var encodeRes = _utf8AllocateAndEncode(variant3, realloc0, memory0);
							var ptr2 = encodeRes.ptr;
							var len2 = encodeRes.len;
							variant3_0 = 1;
							variant3_1 = ptr2;
							variant3_2 = len2;
						}
						var variant5 = v0_2;
						let variant5_0;
						let variant5_1;
						if (variant5 === null || variant5 === void 0) {
							variant5_0 = 0;
							variant5_1 = 0;
						} else {
							const e = variant5;
							var val4 = e;
							let enum4;
							switch (val4) {
								case "cloud":
									enum4 = 0;
									break;
								case "community":
									enum4 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val4}" is not one of the cases of edition`);
							}
							variant5_0 = 1;
							variant5_1 = enum4;
						}
						var variant6 = v0_3;
						let variant6_0;
						let variant6_1;
						if (variant6 === null || variant6 === void 0) {
							variant6_0 = 0;
							variant6_1 = 0;
						} else {
							const e = variant6;
							variant6_0 = 1;
							variant6_1 = toUint32(e);
						}
						var encodeRes = _utf8AllocateAndEncode(arg1, realloc0, memory0);
						var ptr7 = encodeRes.ptr;
						var len7 = encodeRes.len;
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"rerun\"][Instruction::CallWasm] enter", {
							funcName: "rerun",
							paramCount: 12,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Rerun(ptr1, len1, variant3_0, variant3_1, variant3_2, variant5_0, variant5_1, variant6_0, variant6_1, v0_4 ? 1 : 0, ptr7, len7)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant35;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0: {
								var ptr8 = dataView(memory0).getUint32(ret + 4, true);
								var len8 = dataView(memory0).getUint32(ret + 8, true);
								var result8 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr8, len8));
								var ptr9 = dataView(memory0).getUint32(ret + 12, true);
								var len9 = dataView(memory0).getUint32(ret + 16, true);
								var result9 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr9, len9));
								let variant11;
								switch (dataView(memory0).getUint8(ret + 20, true)) {
									case 0:
										variant11 = void 0;
										break;
									case 1:
										var ptr10 = dataView(memory0).getUint32(ret + 24, true);
										var len10 = dataView(memory0).getUint32(ret + 28, true);
										variant11 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr10, len10));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant13;
								switch (dataView(memory0).getUint8(ret + 32, true)) {
									case 0:
										variant13 = void 0;
										break;
									case 1:
										var ptr12 = dataView(memory0).getUint32(ret + 36, true);
										var len12 = dataView(memory0).getUint32(ret + 40, true);
										variant13 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr12, len12));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant15;
								switch (dataView(memory0).getUint8(ret + 44, true)) {
									case 0:
										variant15 = void 0;
										break;
									case 1:
										var ptr14 = dataView(memory0).getUint32(ret + 48, true);
										var len14 = dataView(memory0).getUint32(ret + 52, true);
										variant15 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr14, len14));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant17;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant17 = void 0;
										break;
									case 1:
										var ptr16 = dataView(memory0).getUint32(ret + 60, true);
										var len16 = dataView(memory0).getUint32(ret + 64, true);
										variant17 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr16, len16));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant19;
								switch (dataView(memory0).getUint8(ret + 68, true)) {
									case 0:
										variant19 = { tag: "created" };
										break;
									case 1:
										variant19 = { tag: "queued" };
										break;
									case 2:
										variant19 = { tag: "preparing" };
										break;
									case 3:
										variant19 = { tag: "running" };
										break;
									case 4:
										variant19 = { tag: "unproven" };
										break;
									case 5: {
										let enum18;
										switch (dataView(memory0).getUint8(ret + 69, true)) {
											case 0:
												enum18 = "passed";
												break;
											case 1:
												enum18 = "failed";
												break;
											case 2:
												enum18 = "stopped";
												break;
											case 3:
												enum18 = "inconclusive";
												break;
											default: throw new TypeError("invalid discriminant specified for Verdict");
										}
										variant19 = {
											tag: "completed",
											val: enum18
										};
										break;
									}
									case 6:
										variant19 = { tag: "unknown" };
										break;
									default: throw new TypeError("invalid variant discriminant for State");
								}
								var bool20 = dataView(memory0).getUint8(ret + 70, true);
								let variant21;
								switch (dataView(memory0).getUint8(ret + 72, true)) {
									case 0:
										variant21 = void 0;
										break;
									case 1:
										variant21 = {
											total: dataView(memory0).getInt32(ret + 76, true) >>> 0,
											passed: dataView(memory0).getInt32(ret + 80, true) >>> 0,
											failed: dataView(memory0).getInt32(ret + 84, true) >>> 0,
											aborted: dataView(memory0).getInt32(ret + 88, true) >>> 0,
											stopped: dataView(memory0).getInt32(ret + 92, true) >>> 0,
											notExecuted: dataView(memory0).getInt32(ret + 96, true) >>> 0,
											pending: dataView(memory0).getInt32(ret + 100, true) >>> 0
										};
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant23;
								switch (dataView(memory0).getUint8(ret + 104, true)) {
									case 0:
										variant23 = void 0;
										break;
									case 1:
										var ptr22 = dataView(memory0).getUint32(ret + 108, true);
										var len22 = dataView(memory0).getUint32(ret + 112, true);
										variant23 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr22, len22));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant24;
								switch (dataView(memory0).getUint8(ret + 116, true)) {
									case 0:
										variant24 = void 0;
										break;
									case 1:
										variant24 = dataView(memory0).getInt32(ret + 120, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant35 = {
									tag: "ok",
									val: {
										id: result8,
										url: result9,
										plan: variant11,
										build: variant13,
										serverStatus: variant15,
										serverResult: variant17,
										state: variant19,
										decidedByRerun: bool20 == 0 ? false : bool20 == 1 ? true : throwInvalidBool(),
										counts: variant21,
										message: variant23,
										lookAgainMs: variant24
									}
								};
								break;
							}
							case 1: {
								let enum25;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum25 = "invalid-argument";
										break;
									case 1:
										enum25 = "not-permitted";
										break;
									case 2:
										enum25 = "denied";
										break;
									case 3:
										enum25 = "not-found";
										break;
									case 4:
										enum25 = "already-running";
										break;
									case 5:
										enum25 = "try-later";
										break;
									case 6:
										enum25 = "may-have-started";
										break;
									case 7:
										enum25 = "no-answer";
										break;
									case 8:
										enum25 = "too-large";
										break;
									case 9:
										enum25 = "broken-answer";
										break;
									case 10:
										enum25 = "timed-out";
										break;
									case 11:
										enum25 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr26 = dataView(memory0).getUint32(ret + 8, true);
								var len26 = dataView(memory0).getUint32(ret + 12, true);
								var result26 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr26, len26));
								let variant28;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant28 = void 0;
										break;
									case 1:
										var ptr27 = dataView(memory0).getUint32(ret + 20, true);
										var len27 = dataView(memory0).getUint32(ret + 24, true);
										variant28 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr27, len27));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant30;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant30 = void 0;
										break;
									case 1:
										var ptr29 = dataView(memory0).getUint32(ret + 32, true);
										var len29 = dataView(memory0).getUint32(ret + 36, true);
										variant30 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr29, len29));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant32;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant32 = void 0;
										break;
									case 1:
										var ptr31 = dataView(memory0).getUint32(ret + 44, true);
										var len31 = dataView(memory0).getUint32(ret + 48, true);
										variant32 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr31, len31));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant33;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant33 = void 0;
										break;
									case 1:
										variant33 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant34;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant34 = void 0;
										break;
									case 1:
										variant34 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant35 = {
									tag: "err",
									val: {
										code: enum25,
										message: result26,
										run: variant28,
										build: variant30,
										since: variant32,
										httpStatus: variant33,
										retryAfterMs: variant34
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"rerun\"][Instruction::Return]", {
							funcName: "rerun",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant35;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn1(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020Failures;
		function failures(arg0, arg1) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Failures",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var { key: v0_0, url: v0_1, edition: v0_2, timeoutMs: v0_3, insecureHttp: v0_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v0_0, realloc0, memory0);
						var ptr1 = encodeRes.ptr;
						var len1 = encodeRes.len;
						var variant3 = v0_1;
						let variant3_0;
						let variant3_1;
						let variant3_2;
						if (variant3 === null || variant3 === void 0) {
							variant3_0 = 0;
							variant3_1 = 0;
							variant3_2 = 0;
						} else {
							var encodeRes = _utf8AllocateAndEncode(variant3, realloc0, memory0);
							var ptr2 = encodeRes.ptr;
							var len2 = encodeRes.len;
							variant3_0 = 1;
							variant3_1 = ptr2;
							variant3_2 = len2;
						}
						var variant5 = v0_2;
						let variant5_0;
						let variant5_1;
						if (variant5 === null || variant5 === void 0) {
							variant5_0 = 0;
							variant5_1 = 0;
						} else {
							const e = variant5;
							var val4 = e;
							let enum4;
							switch (val4) {
								case "cloud":
									enum4 = 0;
									break;
								case "community":
									enum4 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val4}" is not one of the cases of edition`);
							}
							variant5_0 = 1;
							variant5_1 = enum4;
						}
						var variant6 = v0_3;
						let variant6_0;
						let variant6_1;
						if (variant6 === null || variant6 === void 0) {
							variant6_0 = 0;
							variant6_1 = 0;
						} else {
							const e = variant6;
							variant6_0 = 1;
							variant6_1 = toUint32(e);
						}
						var encodeRes = _utf8AllocateAndEncode(arg1, realloc0, memory0);
						var ptr7 = encodeRes.ptr;
						var len7 = encodeRes.len;
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"failures\"][Instruction::CallWasm] enter", {
							funcName: "failures",
							paramCount: 12,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Failures(ptr1, len1, variant3_0, variant3_1, variant3_2, variant5_0, variant5_1, variant6_0, variant6_1, v0_4 ? 1 : 0, ptr7, len7)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant52;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0: {
								var len23 = dataView(memory0).getUint32(ret + 12, true);
								var base23 = dataView(memory0).getUint32(ret + 8, true);
								if (base23 % 4 !== 0) throw new TypeError(`list pointer [${base23}] is not aligned to 4`);
								var result23 = [];
								for (let i = 0; i < len23; i++) {
									const base = base23 + i * 84;
									let variant9;
									switch (dataView(memory0).getUint8(base + 0, true)) {
										case 0:
											variant9 = void 0;
											break;
										case 1:
											var ptr8 = dataView(memory0).getUint32(base + 4, true);
											var len8 = dataView(memory0).getUint32(base + 8, true);
											variant9 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr8, len8));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant11;
									switch (dataView(memory0).getUint8(base + 12, true)) {
										case 0:
											variant11 = void 0;
											break;
										case 1:
											var ptr10 = dataView(memory0).getUint32(base + 16, true);
											var len10 = dataView(memory0).getUint32(base + 20, true);
											variant11 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr10, len10));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									var ptr12 = dataView(memory0).getUint32(base + 24, true);
									var len12 = dataView(memory0).getUint32(base + 28, true);
									var result12 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr12, len12));
									let variant14;
									switch (dataView(memory0).getUint8(base + 32, true)) {
										case 0:
											variant14 = void 0;
											break;
										case 1:
											var ptr13 = dataView(memory0).getUint32(base + 36, true);
											var len13 = dataView(memory0).getUint32(base + 40, true);
											variant14 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr13, len13));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant16;
									switch (dataView(memory0).getUint8(base + 44, true)) {
										case 0:
											variant16 = void 0;
											break;
										case 1:
											var ptr15 = dataView(memory0).getUint32(base + 48, true);
											var len15 = dataView(memory0).getUint32(base + 52, true);
											variant16 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr15, len15));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant18;
									switch (dataView(memory0).getUint8(base + 56, true)) {
										case 0:
											variant18 = void 0;
											break;
										case 1:
											var ptr17 = dataView(memory0).getUint32(base + 60, true);
											var len17 = dataView(memory0).getUint32(base + 64, true);
											variant18 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr17, len17));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant19;
									switch (dataView(memory0).getUint8(base + 68, true)) {
										case 0:
											variant19 = void 0;
											break;
										case 1:
											variant19 = dataView(memory0).getInt32(base + 72, true) >>> 0;
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									var bool20 = dataView(memory0).getUint8(base + 76, true);
									let variant22;
									switch (dataView(memory0).getUint8(base + 77, true)) {
										case 0:
											variant22 = void 0;
											break;
										case 1: {
											let enum21;
											switch (dataView(memory0).getUint8(base + 78, true)) {
												case 0:
													enum21 = "passed";
													break;
												case 1:
													enum21 = "failed";
													break;
												default: throw new TypeError("invalid discriminant specified for Earlier");
											}
											variant22 = enum21;
											break;
										}
										default: throw new TypeError("invalid variant discriminant for option");
									}
									result23.push({
										machine: variant9,
										suite: variant11,
										name: result12,
										message: variant14,
										step: variant16,
										url: variant18,
										durationMs: variant19,
										notRun: bool20 == 0 ? false : bool20 == 1 ? true : throwInvalidBool(),
										before: variant22,
										alike: dataView(memory0).getInt32(base + 80, true) >>> 0
									});
								}
								var len39 = dataView(memory0).getUint32(ret + 24, true);
								var base39 = dataView(memory0).getUint32(ret + 20, true);
								if (base39 % 4 !== 0) throw new TypeError(`list pointer [${base39}] is not aligned to 4`);
								var result39 = [];
								for (let i = 0; i < len39; i++) {
									const base = base39 + i * 84;
									let variant25;
									switch (dataView(memory0).getUint8(base + 0, true)) {
										case 0:
											variant25 = void 0;
											break;
										case 1:
											var ptr24 = dataView(memory0).getUint32(base + 4, true);
											var len24 = dataView(memory0).getUint32(base + 8, true);
											variant25 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr24, len24));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant27;
									switch (dataView(memory0).getUint8(base + 12, true)) {
										case 0:
											variant27 = void 0;
											break;
										case 1:
											var ptr26 = dataView(memory0).getUint32(base + 16, true);
											var len26 = dataView(memory0).getUint32(base + 20, true);
											variant27 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr26, len26));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									var ptr28 = dataView(memory0).getUint32(base + 24, true);
									var len28 = dataView(memory0).getUint32(base + 28, true);
									var result28 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr28, len28));
									let variant30;
									switch (dataView(memory0).getUint8(base + 32, true)) {
										case 0:
											variant30 = void 0;
											break;
										case 1:
											var ptr29 = dataView(memory0).getUint32(base + 36, true);
											var len29 = dataView(memory0).getUint32(base + 40, true);
											variant30 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr29, len29));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant32;
									switch (dataView(memory0).getUint8(base + 44, true)) {
										case 0:
											variant32 = void 0;
											break;
										case 1:
											var ptr31 = dataView(memory0).getUint32(base + 48, true);
											var len31 = dataView(memory0).getUint32(base + 52, true);
											variant32 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr31, len31));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant34;
									switch (dataView(memory0).getUint8(base + 56, true)) {
										case 0:
											variant34 = void 0;
											break;
										case 1:
											var ptr33 = dataView(memory0).getUint32(base + 60, true);
											var len33 = dataView(memory0).getUint32(base + 64, true);
											variant34 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr33, len33));
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									let variant35;
									switch (dataView(memory0).getUint8(base + 68, true)) {
										case 0:
											variant35 = void 0;
											break;
										case 1:
											variant35 = dataView(memory0).getInt32(base + 72, true) >>> 0;
											break;
										default: throw new TypeError("invalid variant discriminant for option");
									}
									var bool36 = dataView(memory0).getUint8(base + 76, true);
									let variant38;
									switch (dataView(memory0).getUint8(base + 77, true)) {
										case 0:
											variant38 = void 0;
											break;
										case 1: {
											let enum37;
											switch (dataView(memory0).getUint8(base + 78, true)) {
												case 0:
													enum37 = "passed";
													break;
												case 1:
													enum37 = "failed";
													break;
												default: throw new TypeError("invalid discriminant specified for Earlier");
											}
											variant38 = enum37;
											break;
										}
										default: throw new TypeError("invalid variant discriminant for option");
									}
									result39.push({
										machine: variant25,
										suite: variant27,
										name: result28,
										message: variant30,
										step: variant32,
										url: variant34,
										durationMs: variant35,
										notRun: bool36 == 0 ? false : bool36 == 1 ? true : throwInvalidBool(),
										before: variant38,
										alike: dataView(memory0).getInt32(base + 80, true) >>> 0
									});
								}
								let variant41;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant41 = void 0;
										break;
									case 1:
										var ptr40 = dataView(memory0).getUint32(ret + 32, true);
										var len40 = dataView(memory0).getUint32(ret + 36, true);
										variant41 = {
											run: TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr40, len40)),
											nowPassing: dataView(memory0).getInt32(ret + 40, true) >>> 0
										};
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant52 = {
									tag: "ok",
									val: {
										total: dataView(memory0).getInt32(ret + 4, true) >>> 0,
										cases: result23,
										mendedCases: dataView(memory0).getInt32(ret + 16, true) >>> 0,
										mended: result39,
										compared: variant41
									}
								};
								break;
							}
							case 1: {
								let enum42;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum42 = "invalid-argument";
										break;
									case 1:
										enum42 = "not-permitted";
										break;
									case 2:
										enum42 = "denied";
										break;
									case 3:
										enum42 = "not-found";
										break;
									case 4:
										enum42 = "already-running";
										break;
									case 5:
										enum42 = "try-later";
										break;
									case 6:
										enum42 = "may-have-started";
										break;
									case 7:
										enum42 = "no-answer";
										break;
									case 8:
										enum42 = "too-large";
										break;
									case 9:
										enum42 = "broken-answer";
										break;
									case 10:
										enum42 = "timed-out";
										break;
									case 11:
										enum42 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr43 = dataView(memory0).getUint32(ret + 8, true);
								var len43 = dataView(memory0).getUint32(ret + 12, true);
								var result43 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr43, len43));
								let variant45;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant45 = void 0;
										break;
									case 1:
										var ptr44 = dataView(memory0).getUint32(ret + 20, true);
										var len44 = dataView(memory0).getUint32(ret + 24, true);
										variant45 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr44, len44));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant47;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant47 = void 0;
										break;
									case 1:
										var ptr46 = dataView(memory0).getUint32(ret + 32, true);
										var len46 = dataView(memory0).getUint32(ret + 36, true);
										variant47 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr46, len46));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant49;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant49 = void 0;
										break;
									case 1:
										var ptr48 = dataView(memory0).getUint32(ret + 44, true);
										var len48 = dataView(memory0).getUint32(ret + 48, true);
										variant49 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr48, len48));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant50;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant50 = void 0;
										break;
									case 1:
										variant50 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant51;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant51 = void 0;
										break;
									case 1:
										variant51 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant52 = {
									tag: "err",
									val: {
										code: enum42,
										message: result43,
										run: variant45,
										build: variant47,
										since: variant49,
										httpStatus: variant50,
										retryAfterMs: variant51
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"failures\"][Instruction::Return]", {
							funcName: "failures",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant52;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn3(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020Report;
		function report(arg0, arg1) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020Report",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var { key: v0_0, url: v0_1, edition: v0_2, timeoutMs: v0_3, insecureHttp: v0_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v0_0, realloc0, memory0);
						var ptr1 = encodeRes.ptr;
						var len1 = encodeRes.len;
						var variant3 = v0_1;
						let variant3_0;
						let variant3_1;
						let variant3_2;
						if (variant3 === null || variant3 === void 0) {
							variant3_0 = 0;
							variant3_1 = 0;
							variant3_2 = 0;
						} else {
							var encodeRes = _utf8AllocateAndEncode(variant3, realloc0, memory0);
							var ptr2 = encodeRes.ptr;
							var len2 = encodeRes.len;
							variant3_0 = 1;
							variant3_1 = ptr2;
							variant3_2 = len2;
						}
						var variant5 = v0_2;
						let variant5_0;
						let variant5_1;
						if (variant5 === null || variant5 === void 0) {
							variant5_0 = 0;
							variant5_1 = 0;
						} else {
							const e = variant5;
							var val4 = e;
							let enum4;
							switch (val4) {
								case "cloud":
									enum4 = 0;
									break;
								case "community":
									enum4 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val4}" is not one of the cases of edition`);
							}
							variant5_0 = 1;
							variant5_1 = enum4;
						}
						var variant6 = v0_3;
						let variant6_0;
						let variant6_1;
						if (variant6 === null || variant6 === void 0) {
							variant6_0 = 0;
							variant6_1 = 0;
						} else {
							const e = variant6;
							variant6_0 = 1;
							variant6_1 = toUint32(e);
						}
						var encodeRes = _utf8AllocateAndEncode(arg1, realloc0, memory0);
						var ptr7 = encodeRes.ptr;
						var len7 = encodeRes.len;
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"report\"][Instruction::CallWasm] enter", {
							funcName: "report",
							paramCount: 12,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020Report(ptr1, len1, variant3_0, variant3_1, variant3_2, variant5_0, variant5_1, variant6_0, variant6_1, v0_4 ? 1 : 0, ptr7, len7)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant20;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0:
								var handle9 = dataView(memory0).getInt32(ret + 4, true);
								var rsc8 = new.target === JunitReport ? this : Object.create(JunitReport.prototype);
								Object.defineProperty(rsc8, symbolRscHandle, {
									writable: true,
									value: handle9
								});
								finalizationRegistry15.register(rsc8, handle9, rsc8);
								Object.defineProperty(rsc8, symbolDispose, {
									writable: true,
									value: function() {
										finalizationRegistry15.unregister(rsc8);
										const handleEntry = rscTableRemove(handleTable15, handle9);
										rsc8[symbolDispose] = emptyFunc;
										rsc8[symbolRscHandle] = void 0;
										exports0["36"](handleEntry.rep);
									}
								});
								variant20 = {
									tag: "ok",
									val: rsc8
								};
								break;
							case 1: {
								let enum10;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum10 = "invalid-argument";
										break;
									case 1:
										enum10 = "not-permitted";
										break;
									case 2:
										enum10 = "denied";
										break;
									case 3:
										enum10 = "not-found";
										break;
									case 4:
										enum10 = "already-running";
										break;
									case 5:
										enum10 = "try-later";
										break;
									case 6:
										enum10 = "may-have-started";
										break;
									case 7:
										enum10 = "no-answer";
										break;
									case 8:
										enum10 = "too-large";
										break;
									case 9:
										enum10 = "broken-answer";
										break;
									case 10:
										enum10 = "timed-out";
										break;
									case 11:
										enum10 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr11 = dataView(memory0).getUint32(ret + 8, true);
								var len11 = dataView(memory0).getUint32(ret + 12, true);
								var result11 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr11, len11));
								let variant13;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant13 = void 0;
										break;
									case 1:
										var ptr12 = dataView(memory0).getUint32(ret + 20, true);
										var len12 = dataView(memory0).getUint32(ret + 24, true);
										variant13 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr12, len12));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant15;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant15 = void 0;
										break;
									case 1:
										var ptr14 = dataView(memory0).getUint32(ret + 32, true);
										var len14 = dataView(memory0).getUint32(ret + 36, true);
										variant15 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr14, len14));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant17;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant17 = void 0;
										break;
									case 1:
										var ptr16 = dataView(memory0).getUint32(ret + 44, true);
										var len16 = dataView(memory0).getUint32(ret + 48, true);
										variant17 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr16, len16));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant18;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant18 = void 0;
										break;
									case 1:
										variant18 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant19;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant19 = void 0;
										break;
									case 1:
										variant19 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant20 = {
									tag: "err",
									val: {
										code: enum10,
										message: result11,
										run: variant13,
										build: variant15,
										since: variant17,
										httpStatus: variant18,
										retryAfterMs: variant19
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"report\"][Instruction::Return]", {
							funcName: "report",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant20;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn4(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let testPlans020WholeReport;
		function wholeReport(arg0, arg1) {
			getOrCreateAsyncState(0).throwIfTrapped();
			const [task, _wasm_call_currentTaskID] = createNewCurrentTask({
				componentIdx: 0,
				isAsync: false,
				isManualAsync: false,
				preserveFutureResult: false,
				entryFnName: "testPlans020WholeReport",
				getCallbackFn: () => null,
				callbackFnName: null,
				errHandling: "throw-result-err",
				callingWasmExport: true
			});
			task.setCalleeIsAsync(false);
			task.enterSync();
			CURRENT_TASK_MAY_BLOCK.value = task.mayBlock() ? 1 : 0;
			task.setReturnMemoryIdx(0);
			task.setReturnMemory((() => memory0)());
			return _withGlobalCurrentTaskMeta({
				taskID: task.id(),
				componentIdx: task.componentIdx(),
				fn: () => {
					try {
						var { key: v0_0, url: v0_1, edition: v0_2, timeoutMs: v0_3, insecureHttp: v0_4 } = arg0;
						var encodeRes = _utf8AllocateAndEncode(v0_0, realloc0, memory0);
						var ptr1 = encodeRes.ptr;
						var len1 = encodeRes.len;
						var variant3 = v0_1;
						let variant3_0;
						let variant3_1;
						let variant3_2;
						if (variant3 === null || variant3 === void 0) {
							variant3_0 = 0;
							variant3_1 = 0;
							variant3_2 = 0;
						} else {
							var encodeRes = _utf8AllocateAndEncode(variant3, realloc0, memory0);
							var ptr2 = encodeRes.ptr;
							var len2 = encodeRes.len;
							variant3_0 = 1;
							variant3_1 = ptr2;
							variant3_2 = len2;
						}
						var variant5 = v0_2;
						let variant5_0;
						let variant5_1;
						if (variant5 === null || variant5 === void 0) {
							variant5_0 = 0;
							variant5_1 = 0;
						} else {
							const e = variant5;
							var val4 = e;
							let enum4;
							switch (val4) {
								case "cloud":
									enum4 = 0;
									break;
								case "community":
									enum4 = 1;
									break;
								default:
									if (e instanceof Error) console.error(e);
									throw new TypeError(`"${val4}" is not one of the cases of edition`);
							}
							variant5_0 = 1;
							variant5_1 = enum4;
						}
						var variant6 = v0_3;
						let variant6_0;
						let variant6_1;
						if (variant6 === null || variant6 === void 0) {
							variant6_0 = 0;
							variant6_1 = 0;
						} else {
							const e = variant6;
							variant6_0 = 1;
							variant6_1 = toUint32(e);
						}
						var encodeRes = _utf8AllocateAndEncode(arg1, realloc0, memory0);
						var ptr7 = encodeRes.ptr;
						var len7 = encodeRes.len;
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"whole-report\"][Instruction::CallWasm] enter", {
							funcName: "whole-report",
							paramCount: 12,
							async: false,
							postReturn: true
						});
						let ret;
						try {
							ret = _withGlobalCurrentTaskMeta({
								taskID: task.id(),
								componentIdx: task.componentIdx(),
								fn: () => testPlans020WholeReport(ptr1, len1, variant3_0, variant3_1, variant3_2, variant5_0, variant5_1, variant6_0, variant6_1, v0_4 ? 1 : 0, ptr7, len7)
							});
						} catch (err) {
							_debugLog("[Instruction::CallWasm] error during sync call", {
								taskID: task.id(),
								err
							});
							getOrCreateAsyncState(0).markTrapped(err);
							task.setErrored(err);
							task.reject(err);
							task.exit();
							throw err;
						}
						let variant19;
						switch (dataView(memory0).getUint8(ret + 0, true)) {
							case 0:
								var ptr8 = dataView(memory0).getUint32(ret + 4, true);
								var len8 = dataView(memory0).getUint32(ret + 8, true);
								if (ptr8 % 1 !== 0) throw new TypeError(`list pointer [${ptr8}] is not aligned to 1`);
								variant19 = {
									tag: "ok",
									val: new Uint8Array(memory0.buffer.slice(ptr8, ptr8 + len8 * 1))
								};
								break;
							case 1: {
								let enum9;
								switch (dataView(memory0).getUint8(ret + 4, true)) {
									case 0:
										enum9 = "invalid-argument";
										break;
									case 1:
										enum9 = "not-permitted";
										break;
									case 2:
										enum9 = "denied";
										break;
									case 3:
										enum9 = "not-found";
										break;
									case 4:
										enum9 = "already-running";
										break;
									case 5:
										enum9 = "try-later";
										break;
									case 6:
										enum9 = "may-have-started";
										break;
									case 7:
										enum9 = "no-answer";
										break;
									case 8:
										enum9 = "too-large";
										break;
									case 9:
										enum9 = "broken-answer";
										break;
									case 10:
										enum9 = "timed-out";
										break;
									case 11:
										enum9 = "internal";
										break;
									default: throw new TypeError("invalid discriminant specified for ErrorCode");
								}
								var ptr10 = dataView(memory0).getUint32(ret + 8, true);
								var len10 = dataView(memory0).getUint32(ret + 12, true);
								var result10 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr10, len10));
								let variant12;
								switch (dataView(memory0).getUint8(ret + 16, true)) {
									case 0:
										variant12 = void 0;
										break;
									case 1:
										var ptr11 = dataView(memory0).getUint32(ret + 20, true);
										var len11 = dataView(memory0).getUint32(ret + 24, true);
										variant12 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr11, len11));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant14;
								switch (dataView(memory0).getUint8(ret + 28, true)) {
									case 0:
										variant14 = void 0;
										break;
									case 1:
										var ptr13 = dataView(memory0).getUint32(ret + 32, true);
										var len13 = dataView(memory0).getUint32(ret + 36, true);
										variant14 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr13, len13));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant16;
								switch (dataView(memory0).getUint8(ret + 40, true)) {
									case 0:
										variant16 = void 0;
										break;
									case 1:
										var ptr15 = dataView(memory0).getUint32(ret + 44, true);
										var len15 = dataView(memory0).getUint32(ret + 48, true);
										variant16 = TEXT_DECODER_UTF8.decode(new Uint8Array(memory0.buffer, ptr15, len15));
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant17;
								switch (dataView(memory0).getUint8(ret + 52, true)) {
									case 0:
										variant17 = void 0;
										break;
									case 1:
										variant17 = clampGuest(dataView(memory0).getUint16(ret + 54, true), 0, 65535);
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								let variant18;
								switch (dataView(memory0).getUint8(ret + 56, true)) {
									case 0:
										variant18 = void 0;
										break;
									case 1:
										variant18 = dataView(memory0).getInt32(ret + 60, true) >>> 0;
										break;
									default: throw new TypeError("invalid variant discriminant for option");
								}
								variant19 = {
									tag: "err",
									val: {
										code: enum9,
										message: result10,
										run: variant12,
										build: variant14,
										since: variant16,
										httpStatus: variant17,
										retryAfterMs: variant18
									}
								};
								break;
							}
							default: throw new TypeError("invalid variant discriminant for expected");
						}
						_debugLog("[iface=\"testsigma:ci/test-plans@0.2.0\", function=\"whole-report\"][Instruction::Return]", {
							funcName: "whole-report",
							paramCount: 1,
							async: false,
							postReturn: true
						});
						const retCopy = variant19;
						task.resolve([retCopy.val]);
						let cstate = getOrCreateAsyncState(0);
						cstate.mayLeave = false;
						postReturn0(ret);
						cstate.mayLeave = true;
						task.exit();
						if (typeof retCopy === "object" && retCopy.tag === "err") throw new ComponentError(retCopy.val);
						return retCopy.val;
					} catch (err) {
						if (!task.isResolvedState()) {
							task.setErrored(err);
							task.reject(err);
						}
						if (!task.isExited()) task.exit({ skipExclusiveLockCheck: true });
						throw err;
					}
				}
			});
		}
		let trampoline0 = _trampoline0.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 0,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline0.manuallyAsync,
			paramLiftFns: [_liftFlatU8],
			resultLowerFns: [],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline0
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 0,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline0.manuallyAsync,
			paramLiftFns: [_liftFlatU8],
			resultLowerFns: [],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline0
		});
		function trampoline1(handle) {
			const handleEntry = rscTableRemove(handleTable6, handle);
			if (handleEntry.own) {
				const rsc = captureTable6.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable6.delete(handleEntry.rep);
				} else if (FutureIncomingResponse[symbolCabiDispose]) FutureIncomingResponse[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline2(handle) {
			const handleEntry = rscTableRemove(handleTable3, handle);
			if (handleEntry.own) {
				const rsc = captureTable3.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable3.delete(handleEntry.rep);
				} else if (InputStream[symbolCabiDispose]) InputStream[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline3(handle) {
			const handleEntry = rscTableRemove(handleTable0, handle);
			if (handleEntry.own) {
				const rsc = captureTable0.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable0.delete(handleEntry.rep);
				} else if (Error$1[symbolCabiDispose]) Error$1[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline4(handle) {
			const handleEntry = rscTableRemove(handleTable5, handle);
			if (handleEntry.own) {
				const rsc = captureTable5.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable5.delete(handleEntry.rep);
				} else if (Descriptor[symbolCabiDispose]) Descriptor[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline5(handle) {
			const handleEntry = rscTableRemove(handleTable2, handle);
			if (handleEntry.own) {
				const rsc = captureTable2.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable2.delete(handleEntry.rep);
				} else if (OutputStream[symbolCabiDispose]) OutputStream[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline6(handle) {
			const handleEntry = rscTableRemove(handleTable4, handle);
			if (handleEntry.own) {
				const rsc = captureTable4.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable4.delete(handleEntry.rep);
				} else if (DirectoryEntryStream[symbolCabiDispose]) DirectoryEntryStream[symbolCabiDispose](handleEntry.rep);
			}
		}
		let trampoline7 = _trampoline7.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 7,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline7.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatU64],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline7
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 7,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline7.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatU64],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline7
		});
		let trampoline8 = _trampoline8.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 8,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline8.manuallyAsync,
			paramLiftFns: [_liftFlatU64],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 1,
				lowerFn: function lowerImportedOwnedHost_Pollable(obj) {
					if (!(obj instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt1;
						captureTable1.set(rep, obj);
						handle = rscTableCreateOwn(handleTable1, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline8
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 8,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline8.manuallyAsync,
			paramLiftFns: [_liftFlatU64],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 1,
				lowerFn: function lowerImportedOwnedHost_Pollable(obj) {
					if (!(obj instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt1;
						captureTable1.set(rep, obj);
						handle = rscTableCreateOwn(handleTable1, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline8
		});
		let trampoline9 = _trampoline9.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 9,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline9.manuallyAsync,
			paramLiftFns: [_liftFlatOwn({
				componentIdx: 0,
				tableIdx: 7,
				classNameFn: () => Fields,
				createResourceFn: (handle) => {
					const rep = handleTable7[(handle << 1) + 1] & -1073741825;
					let resourceObj = captureTable7.get(rep);
					if (!resourceObj) {
						resourceObj = Object.create(Fields.prototype);
						Object.defineProperty(resourceObj, symbolRscHandle, {
							writable: true,
							value: handle
						});
						Object.defineProperty(resourceObj, symbolRscRep, {
							writable: true,
							value: rep
						});
					} else captureTable7.delete(rep);
					rscTableRemove(handleTable7, handle);
					return resourceObj;
				}
			})],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 8,
				lowerFn: function lowerImportedOwnedHost_OutgoingRequest(obj) {
					if (!(obj instanceof OutgoingRequest)) throw new TypeError("Resource error: Not a valid \"OutgoingRequest\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt8;
						captureTable8.set(rep, obj);
						handle = rscTableCreateOwn(handleTable8, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline9
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 9,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline9.manuallyAsync,
			paramLiftFns: [_liftFlatOwn({
				componentIdx: 0,
				tableIdx: 7,
				classNameFn: () => Fields,
				createResourceFn: (handle) => {
					const rep = handleTable7[(handle << 1) + 1] & -1073741825;
					let resourceObj = captureTable7.get(rep);
					if (!resourceObj) {
						resourceObj = Object.create(Fields.prototype);
						Object.defineProperty(resourceObj, symbolRscHandle, {
							writable: true,
							value: handle
						});
						Object.defineProperty(resourceObj, symbolRscRep, {
							writable: true,
							value: rep
						});
					} else captureTable7.delete(rep);
					rscTableRemove(handleTable7, handle);
					return resourceObj;
				}
			})],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 8,
				lowerFn: function lowerImportedOwnedHost_OutgoingRequest(obj) {
					if (!(obj instanceof OutgoingRequest)) throw new TypeError("Resource error: Not a valid \"OutgoingRequest\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt8;
						captureTable8.set(rep, obj);
						handle = rscTableCreateOwn(handleTable8, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline9
		});
		let trampoline10 = _trampoline10.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 10,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline10.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 10,
				lowerFn: function lowerImportedOwnedHost_RequestOptions(obj) {
					if (!(obj instanceof RequestOptions)) throw new TypeError("Resource error: Not a valid \"RequestOptions\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt10;
						captureTable10.set(rep, obj);
						handle = rscTableCreateOwn(handleTable10, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline10
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 10,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline10.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 10,
				lowerFn: function lowerImportedOwnedHost_RequestOptions(obj) {
					if (!(obj instanceof RequestOptions)) throw new TypeError("Resource error: Not a valid \"RequestOptions\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt10;
						captureTable10.set(rep, obj);
						handle = rscTableCreateOwn(handleTable10, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline10
		});
		let trampoline11 = _trampoline11.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 11,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline11.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 10), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatU64,
					8,
					8,
					1,
					["i64"]
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i64"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline11
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 11,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline11.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 10), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatU64,
					8,
					8,
					1,
					["i64"]
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i64"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline11
		});
		let trampoline12 = _trampoline12.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 12,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline12.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 10), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatU64,
					8,
					8,
					1,
					["i64"]
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i64"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline12
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 12,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline12.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 10), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatU64,
					8,
					8,
					1,
					["i64"]
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i64"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline12
		});
		let trampoline13 = _trampoline13.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 13,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline13.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 10), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatU64,
					8,
					8,
					1,
					["i64"]
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i64"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline13
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 13,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline13.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 10), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatU64,
					8,
					8,
					1,
					["i64"]
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i64"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline13
		});
		function trampoline14(handle) {
			const handleEntry = rscTableRemove(handleTable10, handle);
			if (handleEntry.own) {
				const rsc = captureTable10.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable10.delete(handleEntry.rep);
				} else if (RequestOptions[symbolCabiDispose]) RequestOptions[symbolCabiDispose](handleEntry.rep);
			}
		}
		let trampoline15 = _trampoline15.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 15,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline15.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 6)],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 1,
				lowerFn: function lowerImportedOwnedHost_Pollable(obj) {
					if (!(obj instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt1;
						captureTable1.set(rep, obj);
						handle = rscTableCreateOwn(handleTable1, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline15
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 15,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline15.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 6)],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 1,
				lowerFn: function lowerImportedOwnedHost_Pollable(obj) {
					if (!(obj instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt1;
						captureTable1.set(rep, obj);
						handle = rscTableCreateOwn(handleTable1, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline15
		});
		let trampoline16 = _trampoline16.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 16,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline16.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2)],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 1,
				lowerFn: function lowerImportedOwnedHost_Pollable(obj) {
					if (!(obj instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt1;
						captureTable1.set(rep, obj);
						handle = rscTableCreateOwn(handleTable1, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline16
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 16,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline16.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2)],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 1,
				lowerFn: function lowerImportedOwnedHost_Pollable(obj) {
					if (!(obj instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt1;
						captureTable1.set(rep, obj);
						handle = rscTableCreateOwn(handleTable1, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline16
		});
		let trampoline17 = _trampoline17.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 17,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline17.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 11)],
			resultLowerFns: [_lowerFlatU16],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline17
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 17,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline17.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 11)],
			resultLowerFns: [_lowerFlatU16],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline17
		});
		let trampoline18 = _trampoline18.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 18,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline18.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 11)],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 7,
				lowerFn: function lowerImportedOwnedHost_Fields(obj) {
					if (!(obj instanceof Fields)) throw new TypeError("Resource error: Not a valid \"Fields\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt7;
						captureTable7.set(rep, obj);
						handle = rscTableCreateOwn(handleTable7, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline18
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 18,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline18.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 11)],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 7,
				lowerFn: function lowerImportedOwnedHost_Fields(obj) {
					if (!(obj instanceof Fields)) throw new TypeError("Resource error: Not a valid \"Fields\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt7;
						captureTable7.set(rep, obj);
						handle = rscTableCreateOwn(handleTable7, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline18
		});
		let trampoline19 = _trampoline19.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 19,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline19.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 3)],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 1,
				lowerFn: function lowerImportedOwnedHost_Pollable(obj) {
					if (!(obj instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt1;
						captureTable1.set(rep, obj);
						handle = rscTableCreateOwn(handleTable1, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline19
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 19,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline19.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 3)],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 1,
				lowerFn: function lowerImportedOwnedHost_Pollable(obj) {
					if (!(obj instanceof Pollable)) throw new TypeError("Resource error: Not a valid \"Pollable\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt1;
						captureTable1.set(rep, obj);
						handle = rscTableCreateOwn(handleTable1, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline19
		});
		const trampoline20 = rscTableCreateOwn.bind(null, handleTable15);
		function trampoline21(handle) {
			const handleEntry = rscTableRemove(handleTable7, handle);
			if (handleEntry.own) {
				const rsc = captureTable7.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable7.delete(handleEntry.rep);
				} else if (Fields[symbolCabiDispose]) Fields[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline22(handle) {
			const handleEntry = rscTableRemove(handleTable11, handle);
			if (handleEntry.own) {
				const rsc = captureTable11.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable11.delete(handleEntry.rep);
				} else if (IncomingResponse[symbolCabiDispose]) IncomingResponse[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline23(handle) {
			const handleEntry = rscTableRemove(handleTable12, handle);
			if (handleEntry.own) {
				const rsc = captureTable12.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable12.delete(handleEntry.rep);
				} else if (IncomingBody[symbolCabiDispose]) IncomingBody[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline24(handle) {
			const handleEntry = rscTableRemove(handleTable8, handle);
			if (handleEntry.own) {
				const rsc = captureTable8.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable8.delete(handleEntry.rep);
				} else if (OutgoingRequest[symbolCabiDispose]) OutgoingRequest[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline25(handle) {
			const handleEntry = rscTableRemove(handleTable1, handle);
			if (handleEntry.own) {
				const rsc = captureTable1.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable1.delete(handleEntry.rep);
				} else if (Pollable[symbolCabiDispose]) Pollable[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline26(handle) {
			const handleEntry = rscTableRemove(handleTable9, handle);
			if (handleEntry.own) {
				const rsc = captureTable9.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable9.delete(handleEntry.rep);
				} else if (OutgoingBody[symbolCabiDispose]) OutgoingBody[symbolCabiDispose](handleEntry.rep);
			}
		}
		let trampoline27 = _trampoline27.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 27,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline27.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 1)],
			resultLowerFns: [_lowerFlatBool],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline27
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 27,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline27.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 1)],
			resultLowerFns: [_lowerFlatBool],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline27
		});
		function trampoline28(handle) {
			const handleEntry = rscTableRemove(handleTable13, handle);
			if (handleEntry.own) {
				const rsc = captureTable13.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable13.delete(handleEntry.rep);
				} else if (TerminalInput[symbolCabiDispose]) TerminalInput[symbolCabiDispose](handleEntry.rep);
			}
		}
		function trampoline29(handle) {
			const handleEntry = rscTableRemove(handleTable14, handle);
			if (handleEntry.own) {
				const rsc = captureTable14.get(handleEntry.rep);
				if (rsc) {
					if (rsc[symbolDispose]) rsc[symbolDispose]();
					captureTable14.delete(handleEntry.rep);
				} else if (TerminalOutput[symbolCabiDispose]) TerminalOutput[symbolCabiDispose](handleEntry.rep);
			}
		}
		let trampoline30 = _trampoline30.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 30,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline30.manuallyAsync,
			paramLiftFns: [_liftFlatResult({
				caseMetas: [[
					"ok",
					null,
					0,
					0,
					0,
					[]
				], [
					"err",
					null,
					0,
					0,
					0,
					[]
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1,
				variantPayloadFlatTypes: []
			})],
			resultLowerFns: [],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline30
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 30,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline30.manuallyAsync,
			paramLiftFns: [_liftFlatResult({
				caseMetas: [[
					"ok",
					null,
					0,
					0,
					0,
					[]
				], [
					"err",
					null,
					0,
					0,
					0,
					[]
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1,
				variantPayloadFlatTypes: []
			})],
			resultLowerFns: [],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline30
		});
		let trampoline31 = _trampoline31.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 31,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline31.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 1)],
			resultLowerFns: [],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline31
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 31,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline31.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 1)],
			resultLowerFns: [],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline31
		});
		let trampoline32 = _trampoline32.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 32,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline32.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 3,
				lowerFn: function lowerImportedOwnedHost_InputStream(obj) {
					if (!(obj instanceof InputStream)) throw new TypeError("Resource error: Not a valid \"InputStream\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt3;
						captureTable3.set(rep, obj);
						handle = rscTableCreateOwn(handleTable3, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline32
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 32,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline32.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 3,
				lowerFn: function lowerImportedOwnedHost_InputStream(obj) {
					if (!(obj instanceof InputStream)) throw new TypeError("Resource error: Not a valid \"InputStream\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt3;
						captureTable3.set(rep, obj);
						handle = rscTableCreateOwn(handleTable3, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline32
		});
		let trampoline33 = _trampoline33.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 33,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline33.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 2,
				lowerFn: function lowerImportedOwnedHost_OutputStream(obj) {
					if (!(obj instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt2;
						captureTable2.set(rep, obj);
						handle = rscTableCreateOwn(handleTable2, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline33
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 33,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline33.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 2,
				lowerFn: function lowerImportedOwnedHost_OutputStream(obj) {
					if (!(obj instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt2;
						captureTable2.set(rep, obj);
						handle = rscTableCreateOwn(handleTable2, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline33
		});
		let trampoline34 = _trampoline34.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 34,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline34.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 2,
				lowerFn: function lowerImportedOwnedHost_OutputStream(obj) {
					if (!(obj instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt2;
						captureTable2.set(rep, obj);
						handle = rscTableCreateOwn(handleTable2, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline34
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 34,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline34.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOwn({
				componentIdx: 0,
				tableIdx: 2,
				lowerFn: function lowerImportedOwnedHost_OutputStream(obj) {
					if (!(obj instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
					let handle = obj[symbolRscHandle];
					if (!handle) {
						const rep = obj[symbolRscRep] || ++captureCnt2;
						captureTable2.set(rep, obj);
						handle = rscTableCreateOwn(handleTable2, rep);
					}
					return handle;
				}
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline34
		});
		let trampoline35 = _trampoline35.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 35,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline35.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatU64],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline35
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 35,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline35.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatU64],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: null,
			stringEncoding: "utf8",
			getMemoryFn: () => null,
			getReallocFn: void 0,
			importFn: _trampoline35
		});
		let trampoline36 = _trampoline36.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 36,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline36.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 4)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOption({
						caseMetas: [[
							"none",
							null,
							0,
							0,
							0
						], [
							"some",
							_lowerFlatRecord({
								fieldMetas: [[
									"type",
									_lowerFlatEnum({
										caseMetas: [
											[
												"unknown",
												null,
												1,
												1,
												1
											],
											[
												"block-device",
												null,
												1,
												1,
												1
											],
											[
												"character-device",
												null,
												1,
												1,
												1
											],
											[
												"directory",
												null,
												1,
												1,
												1
											],
											[
												"fifo",
												null,
												1,
												1,
												1
											],
											[
												"symbolic-link",
												null,
												1,
												1,
												1
											],
											[
												"regular-file",
												null,
												1,
												1,
												1
											],
											[
												"socket",
												null,
												1,
												1,
												1
											]
										],
										variantSize32: 1,
										variantAlign32: 1,
										variantPayloadOffset32: 1,
										variantFlatCount: 1
									}),
									1,
									1
								], [
									"name",
									_lowerFlatStringAny,
									8,
									4
								]],
								size32: 12,
								align32: 4
							}),
							12,
							4,
							3
						]],
						variantSize32: 16,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 4,
						payloadMaybeNull: false
					}),
					20,
					4,
					4
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					20,
					4,
					4
				]],
				variantSize32: 20,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 5
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline36
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 36,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline36.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 4)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOption({
						caseMetas: [[
							"none",
							null,
							0,
							0,
							0
						], [
							"some",
							_lowerFlatRecord({
								fieldMetas: [[
									"type",
									_lowerFlatEnum({
										caseMetas: [
											[
												"unknown",
												null,
												1,
												1,
												1
											],
											[
												"block-device",
												null,
												1,
												1,
												1
											],
											[
												"character-device",
												null,
												1,
												1,
												1
											],
											[
												"directory",
												null,
												1,
												1,
												1
											],
											[
												"fifo",
												null,
												1,
												1,
												1
											],
											[
												"symbolic-link",
												null,
												1,
												1,
												1
											],
											[
												"regular-file",
												null,
												1,
												1,
												1
											],
											[
												"socket",
												null,
												1,
												1,
												1
											]
										],
										variantSize32: 1,
										variantAlign32: 1,
										variantPayloadOffset32: 1,
										variantFlatCount: 1
									}),
									1,
									1
								], [
									"name",
									_lowerFlatStringAny,
									8,
									4
								]],
								size32: 12,
								align32: 4
							}),
							12,
							4,
							3
						]],
						variantSize32: 16,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 4,
						payloadMaybeNull: false
					}),
					20,
					4,
					4
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					20,
					4,
					4
				]],
				variantSize32: 20,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 5
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline36
		});
		let trampoline37 = _trampoline37.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 37,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline37.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 5)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 4,
						lowerFn: function lowerImportedOwnedHost_DirectoryEntryStream(obj) {
							if (!(obj instanceof DirectoryEntryStream)) throw new TypeError("Resource error: Not a valid \"DirectoryEntryStream\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt4;
								captureTable4.set(rep, obj);
								handle = rscTableCreateOwn(handleTable4, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline37
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 37,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline37.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 5)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 4,
						lowerFn: function lowerImportedOwnedHost_DirectoryEntryStream(obj) {
							if (!(obj instanceof DirectoryEntryStream)) throw new TypeError("Resource error: Not a valid \"DirectoryEntryStream\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt4;
								captureTable4.set(rep, obj);
								handle = rscTableCreateOwn(handleTable4, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline37
		});
		let trampoline38 = _trampoline38.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 38,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline38.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 5), _liftFlatStringAny],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					2,
					1,
					1
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					2,
					1,
					1
				]],
				variantSize32: 2,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline38
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 38,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline38.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 5), _liftFlatStringAny],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					2,
					1,
					1
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					2,
					1,
					1
				]],
				variantSize32: 2,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline38
		});
		let trampoline39 = _trampoline39.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 39,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline39.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatList({
					elemLiftFn: _liftFlatU8,
					elemAlign32: 1,
					elemSize32: 1,
					typedArray: Uint8Array
				}),
				_liftFlatU64
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatU64,
					16,
					8,
					8
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					16,
					8,
					8
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline39
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 39,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline39.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatList({
					elemLiftFn: _liftFlatU8,
					elemAlign32: 1,
					elemSize32: 1,
					typedArray: Uint8Array
				}),
				_liftFlatU64
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatU64,
					16,
					8,
					8
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					16,
					8,
					8
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline39
		});
		let trampoline40 = _trampoline40.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 40,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline40.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 5), _liftFlatStringAny],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					2,
					1,
					1
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					2,
					1,
					1
				]],
				variantSize32: 2,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline40
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 40,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline40.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 5), _liftFlatStringAny],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					2,
					1,
					1
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					2,
					1,
					1
				]],
				variantSize32: 2,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline40
		});
		let trampoline41 = _trampoline41.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 41,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline41.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatU64,
				_liftFlatU64
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatTuple({
						elemLowerMetas: [[
							_lowerFlatList({
								elemLowerFn: _lowerFlatU8,
								elemSize32: 1,
								elemAlign32: 1
							}),
							8,
							4
						], [
							_lowerFlatBool,
							1,
							1
						]],
						size32: 12,
						align32: 4
					}),
					16,
					4,
					4
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					16,
					4,
					4
				]],
				variantSize32: 16,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline41
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 41,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline41.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatU64,
				_liftFlatU64
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatTuple({
						elemLowerMetas: [[
							_lowerFlatList({
								elemLowerFn: _lowerFlatU8,
								elemSize32: 1,
								elemAlign32: 1
							}),
							8,
							4
						], [
							_lowerFlatBool,
							1,
							1
						]],
						size32: 12,
						align32: 4
					}),
					16,
					4,
					4
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					16,
					4,
					4
				]],
				variantSize32: 16,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline41
		});
		let trampoline42 = _trampoline42.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 42,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline42.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatFlags({
					names: ["symlinkFollow"],
					size32: 1,
					align32: 1,
					intSizeBytes: 1
				}),
				_liftFlatStringAny,
				_liftFlatFlags({
					names: [
						"create",
						"directory",
						"exclusive",
						"truncate"
					],
					size32: 1,
					align32: 1,
					intSizeBytes: 1
				}),
				_liftFlatFlags({
					names: [
						"read",
						"write",
						"fileIntegritySync",
						"dataIntegritySync",
						"requestedWriteSync",
						"mutateDirectory"
					],
					size32: 1,
					align32: 1,
					intSizeBytes: 1
				})
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 5,
						lowerFn: function lowerImportedOwnedHost_Descriptor(obj) {
							if (!(obj instanceof Descriptor)) throw new TypeError("Resource error: Not a valid \"Descriptor\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt5;
								captureTable5.set(rep, obj);
								handle = rscTableCreateOwn(handleTable5, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline42
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 42,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline42.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatFlags({
					names: ["symlinkFollow"],
					size32: 1,
					align32: 1,
					intSizeBytes: 1
				}),
				_liftFlatStringAny,
				_liftFlatFlags({
					names: [
						"create",
						"directory",
						"exclusive",
						"truncate"
					],
					size32: 1,
					align32: 1,
					intSizeBytes: 1
				}),
				_liftFlatFlags({
					names: [
						"read",
						"write",
						"fileIntegritySync",
						"dataIntegritySync",
						"requestedWriteSync",
						"mutateDirectory"
					],
					size32: 1,
					align32: 1,
					intSizeBytes: 1
				})
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 5,
						lowerFn: function lowerImportedOwnedHost_Descriptor(obj) {
							if (!(obj instanceof Descriptor)) throw new TypeError("Resource error: Not a valid \"Descriptor\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt5;
								captureTable5.set(rep, obj);
								handle = rscTableCreateOwn(handleTable5, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline42
		});
		let trampoline43 = _trampoline43.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 43,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline43.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatFlags({
					names: ["symlinkFollow"],
					size32: 1,
					align32: 1,
					intSizeBytes: 1
				}),
				_liftFlatStringAny
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatRecord({
						fieldMetas: [
							[
								"type",
								_lowerFlatEnum({
									caseMetas: [
										[
											"unknown",
											null,
											1,
											1,
											1
										],
										[
											"block-device",
											null,
											1,
											1,
											1
										],
										[
											"character-device",
											null,
											1,
											1,
											1
										],
										[
											"directory",
											null,
											1,
											1,
											1
										],
										[
											"fifo",
											null,
											1,
											1,
											1
										],
										[
											"symbolic-link",
											null,
											1,
											1,
											1
										],
										[
											"regular-file",
											null,
											1,
											1,
											1
										],
										[
											"socket",
											null,
											1,
											1,
											1
										]
									],
									variantSize32: 1,
									variantAlign32: 1,
									variantPayloadOffset32: 1,
									variantFlatCount: 1
								}),
								1,
								1
							],
							[
								"linkCount",
								_lowerFlatU64,
								8,
								8
							],
							[
								"size",
								_lowerFlatU64,
								8,
								8
							],
							[
								"dataAccessTimestamp",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"seconds",
												_lowerFlatU64,
												8,
												8
											], [
												"nanoseconds",
												_lowerFlatU32,
												4,
												4
											]],
											size32: 16,
											align32: 8
										}),
										16,
										8,
										2
									]],
									variantSize32: 24,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								24,
								8
							],
							[
								"dataModificationTimestamp",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"seconds",
												_lowerFlatU64,
												8,
												8
											], [
												"nanoseconds",
												_lowerFlatU32,
												4,
												4
											]],
											size32: 16,
											align32: 8
										}),
										16,
										8,
										2
									]],
									variantSize32: 24,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								24,
								8
							],
							[
								"statusChangeTimestamp",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"seconds",
												_lowerFlatU64,
												8,
												8
											], [
												"nanoseconds",
												_lowerFlatU32,
												4,
												4
											]],
											size32: 16,
											align32: 8
										}),
										16,
										8,
										2
									]],
									variantSize32: 24,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								24,
								8
							]
						],
						size32: 96,
						align32: 8
					}),
					104,
					8,
					8
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					104,
					8,
					8
				]],
				variantSize32: 104,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 13
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline43
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 43,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline43.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatFlags({
					names: ["symlinkFollow"],
					size32: 1,
					align32: 1,
					intSizeBytes: 1
				}),
				_liftFlatStringAny
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatRecord({
						fieldMetas: [
							[
								"type",
								_lowerFlatEnum({
									caseMetas: [
										[
											"unknown",
											null,
											1,
											1,
											1
										],
										[
											"block-device",
											null,
											1,
											1,
											1
										],
										[
											"character-device",
											null,
											1,
											1,
											1
										],
										[
											"directory",
											null,
											1,
											1,
											1
										],
										[
											"fifo",
											null,
											1,
											1,
											1
										],
										[
											"symbolic-link",
											null,
											1,
											1,
											1
										],
										[
											"regular-file",
											null,
											1,
											1,
											1
										],
										[
											"socket",
											null,
											1,
											1,
											1
										]
									],
									variantSize32: 1,
									variantAlign32: 1,
									variantPayloadOffset32: 1,
									variantFlatCount: 1
								}),
								1,
								1
							],
							[
								"linkCount",
								_lowerFlatU64,
								8,
								8
							],
							[
								"size",
								_lowerFlatU64,
								8,
								8
							],
							[
								"dataAccessTimestamp",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"seconds",
												_lowerFlatU64,
												8,
												8
											], [
												"nanoseconds",
												_lowerFlatU32,
												4,
												4
											]],
											size32: 16,
											align32: 8
										}),
										16,
										8,
										2
									]],
									variantSize32: 24,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								24,
								8
							],
							[
								"dataModificationTimestamp",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"seconds",
												_lowerFlatU64,
												8,
												8
											], [
												"nanoseconds",
												_lowerFlatU32,
												4,
												4
											]],
											size32: 16,
											align32: 8
										}),
										16,
										8,
										2
									]],
									variantSize32: 24,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								24,
								8
							],
							[
								"statusChangeTimestamp",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"seconds",
												_lowerFlatU64,
												8,
												8
											], [
												"nanoseconds",
												_lowerFlatU32,
												4,
												4
											]],
											size32: 16,
											align32: 8
										}),
										16,
										8,
										2
									]],
									variantSize32: 24,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								24,
								8
							]
						],
						size32: 96,
						align32: 8
					}),
					104,
					8,
					8
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					104,
					8,
					8
				]],
				variantSize32: 104,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 13
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline43
		});
		let trampoline44 = _trampoline44.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 44,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline44.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatStringAny,
				_liftFlatBorrow.bind(null, 5),
				_liftFlatStringAny
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					2,
					1,
					1
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					2,
					1,
					1
				]],
				variantSize32: 2,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline44
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 44,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline44.manuallyAsync,
			paramLiftFns: [
				_liftFlatBorrow.bind(null, 5),
				_liftFlatStringAny,
				_liftFlatBorrow.bind(null, 5),
				_liftFlatStringAny
			],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					2,
					1,
					1
				], [
					"err",
					_lowerFlatEnum({
						caseMetas: [
							[
								"access",
								null,
								1,
								1,
								1
							],
							[
								"would-block",
								null,
								1,
								1,
								1
							],
							[
								"already",
								null,
								1,
								1,
								1
							],
							[
								"bad-descriptor",
								null,
								1,
								1,
								1
							],
							[
								"busy",
								null,
								1,
								1,
								1
							],
							[
								"deadlock",
								null,
								1,
								1,
								1
							],
							[
								"quota",
								null,
								1,
								1,
								1
							],
							[
								"exist",
								null,
								1,
								1,
								1
							],
							[
								"file-too-large",
								null,
								1,
								1,
								1
							],
							[
								"illegal-byte-sequence",
								null,
								1,
								1,
								1
							],
							[
								"in-progress",
								null,
								1,
								1,
								1
							],
							[
								"interrupted",
								null,
								1,
								1,
								1
							],
							[
								"invalid",
								null,
								1,
								1,
								1
							],
							[
								"io",
								null,
								1,
								1,
								1
							],
							[
								"is-directory",
								null,
								1,
								1,
								1
							],
							[
								"loop",
								null,
								1,
								1,
								1
							],
							[
								"too-many-links",
								null,
								1,
								1,
								1
							],
							[
								"message-size",
								null,
								1,
								1,
								1
							],
							[
								"name-too-long",
								null,
								1,
								1,
								1
							],
							[
								"no-device",
								null,
								1,
								1,
								1
							],
							[
								"no-entry",
								null,
								1,
								1,
								1
							],
							[
								"no-lock",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-memory",
								null,
								1,
								1,
								1
							],
							[
								"insufficient-space",
								null,
								1,
								1,
								1
							],
							[
								"not-directory",
								null,
								1,
								1,
								1
							],
							[
								"not-empty",
								null,
								1,
								1,
								1
							],
							[
								"not-recoverable",
								null,
								1,
								1,
								1
							],
							[
								"unsupported",
								null,
								1,
								1,
								1
							],
							[
								"no-tty",
								null,
								1,
								1,
								1
							],
							[
								"no-such-device",
								null,
								1,
								1,
								1
							],
							[
								"overflow",
								null,
								1,
								1,
								1
							],
							[
								"not-permitted",
								null,
								1,
								1,
								1
							],
							[
								"pipe",
								null,
								1,
								1,
								1
							],
							[
								"read-only",
								null,
								1,
								1,
								1
							],
							[
								"invalid-seek",
								null,
								1,
								1,
								1
							],
							[
								"text-file-busy",
								null,
								1,
								1,
								1
							],
							[
								"cross-device",
								null,
								1,
								1,
								1
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					2,
					1,
					1
				]],
				variantSize32: 2,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline44
		});
		let trampoline45 = _trampoline45.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 45,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline45.manuallyAsync,
			paramLiftFns: [_liftFlatList({
				elemLiftFn: _liftFlatTuple({
					elemLiftFns: [[
						_liftFlatStringAny,
						8,
						4
					], [
						_liftFlatList({
							elemLiftFn: _liftFlatU8,
							elemAlign32: 1,
							elemSize32: 1,
							typedArray: Uint8Array
						}),
						8,
						4
					]],
					size32: 16,
					align32: 4
				}),
				elemAlign32: 4,
				elemSize32: 16,
				typedArray: void 0
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 7,
						lowerFn: function lowerImportedOwnedHost_Fields(obj) {
							if (!(obj instanceof Fields)) throw new TypeError("Resource error: Not a valid \"Fields\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt7;
								captureTable7.set(rep, obj);
								handle = rscTableCreateOwn(handleTable7, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [
							[
								"invalid-syntax",
								null,
								0,
								0,
								0
							],
							[
								"forbidden",
								null,
								0,
								0,
								0
							],
							[
								"immutable",
								null,
								0,
								0,
								0
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline45
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 45,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline45.manuallyAsync,
			paramLiftFns: [_liftFlatList({
				elemLiftFn: _liftFlatTuple({
					elemLiftFns: [[
						_liftFlatStringAny,
						8,
						4
					], [
						_liftFlatList({
							elemLiftFn: _liftFlatU8,
							elemAlign32: 1,
							elemSize32: 1,
							typedArray: Uint8Array
						}),
						8,
						4
					]],
					size32: 16,
					align32: 4
				}),
				elemAlign32: 4,
				elemSize32: 16,
				typedArray: void 0
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 7,
						lowerFn: function lowerImportedOwnedHost_Fields(obj) {
							if (!(obj instanceof Fields)) throw new TypeError("Resource error: Not a valid \"Fields\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt7;
								captureTable7.set(rep, obj);
								handle = rscTableCreateOwn(handleTable7, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [
							[
								"invalid-syntax",
								null,
								0,
								0,
								0
							],
							[
								"forbidden",
								null,
								0,
								0,
								0
							],
							[
								"immutable",
								null,
								0,
								0,
								0
							]
						],
						variantSize32: 1,
						variantAlign32: 1,
						variantPayloadOffset32: 1,
						variantFlatCount: 1
					}),
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline45
		});
		let trampoline46 = _trampoline46.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 46,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline46.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8), _liftFlatVariant({
				caseMetas: [
					[
						"get",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"head",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"post",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"put",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"delete",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"connect",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"options",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"trace",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"patch",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"other",
						_liftFlatStringAny,
						8,
						4,
						2,
						["i32", "i32"]
					]
				],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3,
				variantPayloadFlatTypes: ["i32", "i32"]
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline46
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 46,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline46.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8), _liftFlatVariant({
				caseMetas: [
					[
						"get",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"head",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"post",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"put",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"delete",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"connect",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"options",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"trace",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"patch",
						null,
						0,
						0,
						0,
						[]
					],
					[
						"other",
						_liftFlatStringAny,
						8,
						4,
						2,
						["i32", "i32"]
					]
				],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3,
				variantPayloadFlatTypes: ["i32", "i32"]
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline46
		});
		let trampoline47 = _trampoline47.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 47,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline47.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatVariant({
						caseMetas: [
							[
								"HTTP",
								null,
								0,
								0,
								0,
								[]
							],
							[
								"HTTPS",
								null,
								0,
								0,
								0,
								[]
							],
							[
								"other",
								_liftFlatStringAny,
								8,
								4,
								2,
								["i32", "i32"]
							]
						],
						variantSize32: 12,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 3,
						variantPayloadFlatTypes: ["i32", "i32"]
					}),
					12,
					4,
					3,
					[
						"i32",
						"i32",
						"i32"
					]
				]],
				variantSize32: 16,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 4,
				variantPayloadFlatTypes: [
					"i32",
					"i32",
					"i32"
				],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline47
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 47,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline47.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatVariant({
						caseMetas: [
							[
								"HTTP",
								null,
								0,
								0,
								0,
								[]
							],
							[
								"HTTPS",
								null,
								0,
								0,
								0,
								[]
							],
							[
								"other",
								_liftFlatStringAny,
								8,
								4,
								2,
								["i32", "i32"]
							]
						],
						variantSize32: 12,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 3,
						variantPayloadFlatTypes: ["i32", "i32"]
					}),
					12,
					4,
					3,
					[
						"i32",
						"i32",
						"i32"
					]
				]],
				variantSize32: 16,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 4,
				variantPayloadFlatTypes: [
					"i32",
					"i32",
					"i32"
				],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline47
		});
		let trampoline48 = _trampoline48.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 48,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline48.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatStringAny,
					8,
					4,
					2,
					["i32", "i32"]
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3,
				variantPayloadFlatTypes: ["i32", "i32"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline48
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 48,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline48.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatStringAny,
					8,
					4,
					2,
					["i32", "i32"]
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3,
				variantPayloadFlatTypes: ["i32", "i32"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline48
		});
		let trampoline49 = _trampoline49.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 49,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline49.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatStringAny,
					8,
					4,
					2,
					["i32", "i32"]
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3,
				variantPayloadFlatTypes: ["i32", "i32"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline49
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 49,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline49.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatStringAny,
					8,
					4,
					2,
					["i32", "i32"]
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3,
				variantPayloadFlatTypes: ["i32", "i32"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					1,
					1,
					1
				], [
					"err",
					null,
					1,
					1,
					1
				]],
				variantSize32: 1,
				variantAlign32: 1,
				variantPayloadOffset32: 1,
				variantFlatCount: 1
			})],
			hasResultPointer: false,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline49
		});
		let trampoline50 = _trampoline50.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 50,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline50.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 9,
						lowerFn: function lowerImportedOwnedHost_OutgoingBody(obj) {
							if (!(obj instanceof OutgoingBody)) throw new TypeError("Resource error: Not a valid \"OutgoingBody\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt9;
								captureTable9.set(rep, obj);
								handle = rscTableCreateOwn(handleTable9, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					null,
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline50
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 50,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline50.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 8)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 9,
						lowerFn: function lowerImportedOwnedHost_OutgoingBody(obj) {
							if (!(obj instanceof OutgoingBody)) throw new TypeError("Resource error: Not a valid \"OutgoingBody\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt9;
								captureTable9.set(rep, obj);
								handle = rscTableCreateOwn(handleTable9, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					null,
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline50
		});
		let trampoline51 = _trampoline51.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 51,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline51.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 9)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 2,
						lowerFn: function lowerImportedOwnedHost_OutputStream(obj) {
							if (!(obj instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt2;
								captureTable2.set(rep, obj);
								handle = rscTableCreateOwn(handleTable2, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					null,
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline51
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 51,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline51.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 9)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 2,
						lowerFn: function lowerImportedOwnedHost_OutputStream(obj) {
							if (!(obj instanceof OutputStream)) throw new TypeError("Resource error: Not a valid \"OutputStream\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt2;
								captureTable2.set(rep, obj);
								handle = rscTableCreateOwn(handleTable2, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					null,
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline51
		});
		let trampoline52 = _trampoline52.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 52,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline52.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 6)],
			resultLowerFns: [_lowerFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0
				], [
					"some",
					_lowerFlatResult({
						caseMetas: [[
							"ok",
							_lowerFlatResult({
								caseMetas: [[
									"ok",
									_lowerFlatOwn({
										componentIdx: 0,
										tableIdx: 11,
										lowerFn: function lowerImportedOwnedHost_IncomingResponse(obj) {
											if (!(obj instanceof IncomingResponse)) throw new TypeError("Resource error: Not a valid \"IncomingResponse\" resource.");
											let handle = obj[symbolRscHandle];
											if (!handle) {
												const rep = obj[symbolRscRep] || ++captureCnt11;
												captureTable11.set(rep, obj);
												handle = rscTableCreateOwn(handleTable11, rep);
											}
											return handle;
										}
									}),
									40,
									8,
									8
								], [
									"err",
									_lowerFlatVariant({
										caseMetas: [
											[
												"DNS-timeout",
												null,
												0,
												0,
												0
											],
											[
												"DNS-error",
												_lowerFlatRecord({
													fieldMetas: [[
														"rcode",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													], [
														"infoCode",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU16,
																2,
																2,
																1
															]],
															variantSize32: 4,
															variantAlign32: 2,
															variantPayloadOffset32: 2,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														4,
														2
													]],
													size32: 16,
													align32: 4
												}),
												16,
												4,
												5
											],
											[
												"destination-not-found",
												null,
												0,
												0,
												0
											],
											[
												"destination-unavailable",
												null,
												0,
												0,
												0
											],
											[
												"destination-IP-prohibited",
												null,
												0,
												0,
												0
											],
											[
												"destination-IP-unroutable",
												null,
												0,
												0,
												0
											],
											[
												"connection-refused",
												null,
												0,
												0,
												0
											],
											[
												"connection-terminated",
												null,
												0,
												0,
												0
											],
											[
												"connection-timeout",
												null,
												0,
												0,
												0
											],
											[
												"connection-read-timeout",
												null,
												0,
												0,
												0
											],
											[
												"connection-write-timeout",
												null,
												0,
												0,
												0
											],
											[
												"connection-limit-reached",
												null,
												0,
												0,
												0
											],
											[
												"TLS-protocol-error",
												null,
												0,
												0,
												0
											],
											[
												"TLS-certificate-error",
												null,
												0,
												0,
												0
											],
											[
												"TLS-alert-received",
												_lowerFlatRecord({
													fieldMetas: [[
														"alertId",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU8,
																1,
																1,
																1
															]],
															variantSize32: 2,
															variantAlign32: 1,
															variantPayloadOffset32: 1,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														2,
														1
													], [
														"alertMessage",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													]],
													size32: 16,
													align32: 4
												}),
												16,
												4,
												5
											],
											[
												"HTTP-request-denied",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-length-required",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-body-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU64,
														8,
														8,
														1
													]],
													variantSize32: 16,
													variantAlign32: 8,
													variantPayloadOffset32: 8,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												16,
												8,
												2
											],
											[
												"HTTP-request-method-invalid",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-URI-invalid",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-URI-too-long",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-header-section-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4,
												2
											],
											[
												"HTTP-request-header-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatRecord({
															fieldMetas: [[
																"fieldName",
																_lowerFlatOption({
																	caseMetas: [[
																		"none",
																		null,
																		0,
																		0,
																		0
																	], [
																		"some",
																		_lowerFlatStringAny,
																		8,
																		4,
																		2
																	]],
																	variantSize32: 12,
																	variantAlign32: 4,
																	variantPayloadOffset32: 4,
																	variantFlatCount: 3,
																	payloadMaybeNull: false
																}),
																12,
																4
															], [
																"fieldSize",
																_lowerFlatOption({
																	caseMetas: [[
																		"none",
																		null,
																		0,
																		0,
																		0
																	], [
																		"some",
																		_lowerFlatU32,
																		4,
																		4,
																		1
																	]],
																	variantSize32: 8,
																	variantAlign32: 4,
																	variantPayloadOffset32: 4,
																	variantFlatCount: 2,
																	payloadMaybeNull: false
																}),
																8,
																4
															]],
															size32: 20,
															align32: 4
														}),
														20,
														4,
														5
													]],
													variantSize32: 24,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 6,
													payloadMaybeNull: false
												}),
												24,
												4,
												6
											],
											[
												"HTTP-request-trailer-section-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4,
												2
											],
											[
												"HTTP-request-trailer-size",
												_lowerFlatRecord({
													fieldMetas: [[
														"fieldName",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													], [
														"fieldSize",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU32,
																4,
																4,
																1
															]],
															variantSize32: 8,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														8,
														4
													]],
													size32: 20,
													align32: 4
												}),
												20,
												4,
												5
											],
											[
												"HTTP-response-incomplete",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-response-header-section-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4,
												2
											],
											[
												"HTTP-response-header-size",
												_lowerFlatRecord({
													fieldMetas: [[
														"fieldName",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													], [
														"fieldSize",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU32,
																4,
																4,
																1
															]],
															variantSize32: 8,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														8,
														4
													]],
													size32: 20,
													align32: 4
												}),
												20,
												4,
												5
											],
											[
												"HTTP-response-body-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU64,
														8,
														8,
														1
													]],
													variantSize32: 16,
													variantAlign32: 8,
													variantPayloadOffset32: 8,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												16,
												8,
												2
											],
											[
												"HTTP-response-trailer-section-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4,
												2
											],
											[
												"HTTP-response-trailer-size",
												_lowerFlatRecord({
													fieldMetas: [[
														"fieldName",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													], [
														"fieldSize",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU32,
																4,
																4,
																1
															]],
															variantSize32: 8,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														8,
														4
													]],
													size32: 20,
													align32: 4
												}),
												20,
												4,
												5
											],
											[
												"HTTP-response-transfer-coding",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4,
												3
											],
											[
												"HTTP-response-content-coding",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4,
												3
											],
											[
												"HTTP-response-timeout",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-upgrade-failed",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-protocol-error",
												null,
												0,
												0,
												0
											],
											[
												"loop-detected",
												null,
												0,
												0,
												0
											],
											[
												"configuration-error",
												null,
												0,
												0,
												0
											],
											[
												"internal-error",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4,
												3
											]
										],
										variantSize32: 32,
										variantAlign32: 8,
										variantPayloadOffset32: 8,
										variantFlatCount: 7
									}),
									40,
									8,
									8
								]],
								variantSize32: 40,
								variantAlign32: 8,
								variantPayloadOffset32: 8,
								variantFlatCount: 8
							}),
							48,
							8,
							8
						], [
							"err",
							null,
							48,
							8,
							8
						]],
						variantSize32: 48,
						variantAlign32: 8,
						variantPayloadOffset32: 8,
						variantFlatCount: 9
					}),
					48,
					8,
					9
				]],
				variantSize32: 56,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 10,
				payloadMaybeNull: false
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline52
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 52,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline52.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 6)],
			resultLowerFns: [_lowerFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0
				], [
					"some",
					_lowerFlatResult({
						caseMetas: [[
							"ok",
							_lowerFlatResult({
								caseMetas: [[
									"ok",
									_lowerFlatOwn({
										componentIdx: 0,
										tableIdx: 11,
										lowerFn: function lowerImportedOwnedHost_IncomingResponse(obj) {
											if (!(obj instanceof IncomingResponse)) throw new TypeError("Resource error: Not a valid \"IncomingResponse\" resource.");
											let handle = obj[symbolRscHandle];
											if (!handle) {
												const rep = obj[symbolRscRep] || ++captureCnt11;
												captureTable11.set(rep, obj);
												handle = rscTableCreateOwn(handleTable11, rep);
											}
											return handle;
										}
									}),
									40,
									8,
									8
								], [
									"err",
									_lowerFlatVariant({
										caseMetas: [
											[
												"DNS-timeout",
												null,
												0,
												0,
												0
											],
											[
												"DNS-error",
												_lowerFlatRecord({
													fieldMetas: [[
														"rcode",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													], [
														"infoCode",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU16,
																2,
																2,
																1
															]],
															variantSize32: 4,
															variantAlign32: 2,
															variantPayloadOffset32: 2,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														4,
														2
													]],
													size32: 16,
													align32: 4
												}),
												16,
												4,
												5
											],
											[
												"destination-not-found",
												null,
												0,
												0,
												0
											],
											[
												"destination-unavailable",
												null,
												0,
												0,
												0
											],
											[
												"destination-IP-prohibited",
												null,
												0,
												0,
												0
											],
											[
												"destination-IP-unroutable",
												null,
												0,
												0,
												0
											],
											[
												"connection-refused",
												null,
												0,
												0,
												0
											],
											[
												"connection-terminated",
												null,
												0,
												0,
												0
											],
											[
												"connection-timeout",
												null,
												0,
												0,
												0
											],
											[
												"connection-read-timeout",
												null,
												0,
												0,
												0
											],
											[
												"connection-write-timeout",
												null,
												0,
												0,
												0
											],
											[
												"connection-limit-reached",
												null,
												0,
												0,
												0
											],
											[
												"TLS-protocol-error",
												null,
												0,
												0,
												0
											],
											[
												"TLS-certificate-error",
												null,
												0,
												0,
												0
											],
											[
												"TLS-alert-received",
												_lowerFlatRecord({
													fieldMetas: [[
														"alertId",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU8,
																1,
																1,
																1
															]],
															variantSize32: 2,
															variantAlign32: 1,
															variantPayloadOffset32: 1,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														2,
														1
													], [
														"alertMessage",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													]],
													size32: 16,
													align32: 4
												}),
												16,
												4,
												5
											],
											[
												"HTTP-request-denied",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-length-required",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-body-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU64,
														8,
														8,
														1
													]],
													variantSize32: 16,
													variantAlign32: 8,
													variantPayloadOffset32: 8,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												16,
												8,
												2
											],
											[
												"HTTP-request-method-invalid",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-URI-invalid",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-URI-too-long",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-request-header-section-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4,
												2
											],
											[
												"HTTP-request-header-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatRecord({
															fieldMetas: [[
																"fieldName",
																_lowerFlatOption({
																	caseMetas: [[
																		"none",
																		null,
																		0,
																		0,
																		0
																	], [
																		"some",
																		_lowerFlatStringAny,
																		8,
																		4,
																		2
																	]],
																	variantSize32: 12,
																	variantAlign32: 4,
																	variantPayloadOffset32: 4,
																	variantFlatCount: 3,
																	payloadMaybeNull: false
																}),
																12,
																4
															], [
																"fieldSize",
																_lowerFlatOption({
																	caseMetas: [[
																		"none",
																		null,
																		0,
																		0,
																		0
																	], [
																		"some",
																		_lowerFlatU32,
																		4,
																		4,
																		1
																	]],
																	variantSize32: 8,
																	variantAlign32: 4,
																	variantPayloadOffset32: 4,
																	variantFlatCount: 2,
																	payloadMaybeNull: false
																}),
																8,
																4
															]],
															size32: 20,
															align32: 4
														}),
														20,
														4,
														5
													]],
													variantSize32: 24,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 6,
													payloadMaybeNull: false
												}),
												24,
												4,
												6
											],
											[
												"HTTP-request-trailer-section-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4,
												2
											],
											[
												"HTTP-request-trailer-size",
												_lowerFlatRecord({
													fieldMetas: [[
														"fieldName",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													], [
														"fieldSize",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU32,
																4,
																4,
																1
															]],
															variantSize32: 8,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														8,
														4
													]],
													size32: 20,
													align32: 4
												}),
												20,
												4,
												5
											],
											[
												"HTTP-response-incomplete",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-response-header-section-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4,
												2
											],
											[
												"HTTP-response-header-size",
												_lowerFlatRecord({
													fieldMetas: [[
														"fieldName",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													], [
														"fieldSize",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU32,
																4,
																4,
																1
															]],
															variantSize32: 8,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														8,
														4
													]],
													size32: 20,
													align32: 4
												}),
												20,
												4,
												5
											],
											[
												"HTTP-response-body-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU64,
														8,
														8,
														1
													]],
													variantSize32: 16,
													variantAlign32: 8,
													variantPayloadOffset32: 8,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												16,
												8,
												2
											],
											[
												"HTTP-response-trailer-section-size",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4,
												2
											],
											[
												"HTTP-response-trailer-size",
												_lowerFlatRecord({
													fieldMetas: [[
														"fieldName",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatStringAny,
																8,
																4,
																2
															]],
															variantSize32: 12,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 3,
															payloadMaybeNull: false
														}),
														12,
														4
													], [
														"fieldSize",
														_lowerFlatOption({
															caseMetas: [[
																"none",
																null,
																0,
																0,
																0
															], [
																"some",
																_lowerFlatU32,
																4,
																4,
																1
															]],
															variantSize32: 8,
															variantAlign32: 4,
															variantPayloadOffset32: 4,
															variantFlatCount: 2,
															payloadMaybeNull: false
														}),
														8,
														4
													]],
													size32: 20,
													align32: 4
												}),
												20,
												4,
												5
											],
											[
												"HTTP-response-transfer-coding",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4,
												3
											],
											[
												"HTTP-response-content-coding",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4,
												3
											],
											[
												"HTTP-response-timeout",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-upgrade-failed",
												null,
												0,
												0,
												0
											],
											[
												"HTTP-protocol-error",
												null,
												0,
												0,
												0
											],
											[
												"loop-detected",
												null,
												0,
												0,
												0
											],
											[
												"configuration-error",
												null,
												0,
												0,
												0
											],
											[
												"internal-error",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4,
												3
											]
										],
										variantSize32: 32,
										variantAlign32: 8,
										variantPayloadOffset32: 8,
										variantFlatCount: 7
									}),
									40,
									8,
									8
								]],
								variantSize32: 40,
								variantAlign32: 8,
								variantPayloadOffset32: 8,
								variantFlatCount: 8
							}),
							48,
							8,
							8
						], [
							"err",
							null,
							48,
							8,
							8
						]],
						variantSize32: 48,
						variantAlign32: 8,
						variantPayloadOffset32: 8,
						variantFlatCount: 9
					}),
					48,
					8,
					9
				]],
				variantSize32: 56,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 10,
				payloadMaybeNull: false
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline52
		});
		let trampoline53 = _trampoline53.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 53,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline53.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 7)],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatTuple({
					elemLowerMetas: [[
						_lowerFlatStringAny,
						8,
						4
					], [
						_lowerFlatList({
							elemLowerFn: _lowerFlatU8,
							elemSize32: 1,
							elemAlign32: 1
						}),
						8,
						4
					]],
					size32: 16,
					align32: 4
				}),
				elemSize32: 16,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline53
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 53,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline53.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 7)],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatTuple({
					elemLowerMetas: [[
						_lowerFlatStringAny,
						8,
						4
					], [
						_lowerFlatList({
							elemLowerFn: _lowerFlatU8,
							elemSize32: 1,
							elemAlign32: 1
						}),
						8,
						4
					]],
					size32: 16,
					align32: 4
				}),
				elemSize32: 16,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline53
		});
		let trampoline54 = _trampoline54.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 54,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline54.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 11)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 12,
						lowerFn: function lowerImportedOwnedHost_IncomingBody(obj) {
							if (!(obj instanceof IncomingBody)) throw new TypeError("Resource error: Not a valid \"IncomingBody\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt12;
								captureTable12.set(rep, obj);
								handle = rscTableCreateOwn(handleTable12, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					null,
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline54
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 54,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline54.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 11)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 12,
						lowerFn: function lowerImportedOwnedHost_IncomingBody(obj) {
							if (!(obj instanceof IncomingBody)) throw new TypeError("Resource error: Not a valid \"IncomingBody\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt12;
								captureTable12.set(rep, obj);
								handle = rscTableCreateOwn(handleTable12, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					null,
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline54
		});
		let trampoline55 = _trampoline55.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 55,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline55.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 12)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 3,
						lowerFn: function lowerImportedOwnedHost_InputStream(obj) {
							if (!(obj instanceof InputStream)) throw new TypeError("Resource error: Not a valid \"InputStream\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt3;
								captureTable3.set(rep, obj);
								handle = rscTableCreateOwn(handleTable3, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					null,
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline55
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 55,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline55.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 12)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 3,
						lowerFn: function lowerImportedOwnedHost_InputStream(obj) {
							if (!(obj instanceof InputStream)) throw new TypeError("Resource error: Not a valid \"InputStream\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt3;
								captureTable3.set(rep, obj);
								handle = rscTableCreateOwn(handleTable3, rep);
							}
							return handle;
						}
					}),
					8,
					4,
					4
				], [
					"err",
					null,
					8,
					4,
					4
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline55
		});
		let trampoline56 = _trampoline56.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 56,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline56.manuallyAsync,
			paramLiftFns: [_liftFlatOwn({
				componentIdx: 0,
				tableIdx: 9,
				classNameFn: () => OutgoingBody,
				createResourceFn: (handle) => {
					const rep = handleTable9[(handle << 1) + 1] & -1073741825;
					let resourceObj = captureTable9.get(rep);
					if (!resourceObj) {
						resourceObj = Object.create(OutgoingBody.prototype);
						Object.defineProperty(resourceObj, symbolRscHandle, {
							writable: true,
							value: handle
						});
						Object.defineProperty(resourceObj, symbolRscRep, {
							writable: true,
							value: rep
						});
					} else captureTable9.delete(rep);
					rscTableRemove(handleTable9, handle);
					return resourceObj;
				}
			}), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatOwn({
						componentIdx: 0,
						tableIdx: 7,
						classNameFn: () => Fields,
						createResourceFn: (handle) => {
							const rep = handleTable7[(handle << 1) + 1] & -1073741825;
							let resourceObj = captureTable7.get(rep);
							if (!resourceObj) {
								resourceObj = Object.create(Fields.prototype);
								Object.defineProperty(resourceObj, symbolRscHandle, {
									writable: true,
									value: handle
								});
								Object.defineProperty(resourceObj, symbolRscRep, {
									writable: true,
									value: rep
								});
							} else captureTable7.delete(rep);
							rscTableRemove(handleTable7, handle);
							return resourceObj;
						}
					}),
					4,
					4,
					1,
					["i32"]
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i32"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					40,
					8,
					8
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [
							[
								"DNS-timeout",
								null,
								0,
								0,
								0
							],
							[
								"DNS-error",
								_lowerFlatRecord({
									fieldMetas: [[
										"rcode",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"infoCode",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU16,
												2,
												2,
												1
											]],
											variantSize32: 4,
											variantAlign32: 2,
											variantPayloadOffset32: 2,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										4,
										2
									]],
									size32: 16,
									align32: 4
								}),
								16,
								4,
								5
							],
							[
								"destination-not-found",
								null,
								0,
								0,
								0
							],
							[
								"destination-unavailable",
								null,
								0,
								0,
								0
							],
							[
								"destination-IP-prohibited",
								null,
								0,
								0,
								0
							],
							[
								"destination-IP-unroutable",
								null,
								0,
								0,
								0
							],
							[
								"connection-refused",
								null,
								0,
								0,
								0
							],
							[
								"connection-terminated",
								null,
								0,
								0,
								0
							],
							[
								"connection-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-read-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-write-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-limit-reached",
								null,
								0,
								0,
								0
							],
							[
								"TLS-protocol-error",
								null,
								0,
								0,
								0
							],
							[
								"TLS-certificate-error",
								null,
								0,
								0,
								0
							],
							[
								"TLS-alert-received",
								_lowerFlatRecord({
									fieldMetas: [[
										"alertId",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU8,
												1,
												1,
												1
											]],
											variantSize32: 2,
											variantAlign32: 1,
											variantPayloadOffset32: 1,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										2,
										1
									], [
										"alertMessage",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									]],
									size32: 16,
									align32: 4
								}),
								16,
								4,
								5
							],
							[
								"HTTP-request-denied",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-length-required",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-body-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU64,
										8,
										8,
										1
									]],
									variantSize32: 16,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								16,
								8,
								2
							],
							[
								"HTTP-request-method-invalid",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-URI-invalid",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-URI-too-long",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-header-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-request-header-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"fieldName",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4
											], [
												"fieldSize",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4
											]],
											size32: 20,
											align32: 4
										}),
										20,
										4,
										5
									]],
									variantSize32: 24,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 6,
									payloadMaybeNull: false
								}),
								24,
								4,
								6
							],
							[
								"HTTP-request-trailer-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-request-trailer-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-incomplete",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-response-header-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-response-header-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-body-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU64,
										8,
										8,
										1
									]],
									variantSize32: 16,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								16,
								8,
								2
							],
							[
								"HTTP-response-trailer-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-response-trailer-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-transfer-coding",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							],
							[
								"HTTP-response-content-coding",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							],
							[
								"HTTP-response-timeout",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-upgrade-failed",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-protocol-error",
								null,
								0,
								0,
								0
							],
							[
								"loop-detected",
								null,
								0,
								0,
								0
							],
							[
								"configuration-error",
								null,
								0,
								0,
								0
							],
							[
								"internal-error",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							]
						],
						variantSize32: 32,
						variantAlign32: 8,
						variantPayloadOffset32: 8,
						variantFlatCount: 7
					}),
					40,
					8,
					8
				]],
				variantSize32: 40,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 8
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline56
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 56,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline56.manuallyAsync,
			paramLiftFns: [_liftFlatOwn({
				componentIdx: 0,
				tableIdx: 9,
				classNameFn: () => OutgoingBody,
				createResourceFn: (handle) => {
					const rep = handleTable9[(handle << 1) + 1] & -1073741825;
					let resourceObj = captureTable9.get(rep);
					if (!resourceObj) {
						resourceObj = Object.create(OutgoingBody.prototype);
						Object.defineProperty(resourceObj, symbolRscHandle, {
							writable: true,
							value: handle
						});
						Object.defineProperty(resourceObj, symbolRscRep, {
							writable: true,
							value: rep
						});
					} else captureTable9.delete(rep);
					rscTableRemove(handleTable9, handle);
					return resourceObj;
				}
			}), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatOwn({
						componentIdx: 0,
						tableIdx: 7,
						classNameFn: () => Fields,
						createResourceFn: (handle) => {
							const rep = handleTable7[(handle << 1) + 1] & -1073741825;
							let resourceObj = captureTable7.get(rep);
							if (!resourceObj) {
								resourceObj = Object.create(Fields.prototype);
								Object.defineProperty(resourceObj, symbolRscHandle, {
									writable: true,
									value: handle
								});
								Object.defineProperty(resourceObj, symbolRscRep, {
									writable: true,
									value: rep
								});
							} else captureTable7.delete(rep);
							rscTableRemove(handleTable7, handle);
							return resourceObj;
						}
					}),
					4,
					4,
					1,
					["i32"]
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i32"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					40,
					8,
					8
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [
							[
								"DNS-timeout",
								null,
								0,
								0,
								0
							],
							[
								"DNS-error",
								_lowerFlatRecord({
									fieldMetas: [[
										"rcode",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"infoCode",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU16,
												2,
												2,
												1
											]],
											variantSize32: 4,
											variantAlign32: 2,
											variantPayloadOffset32: 2,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										4,
										2
									]],
									size32: 16,
									align32: 4
								}),
								16,
								4,
								5
							],
							[
								"destination-not-found",
								null,
								0,
								0,
								0
							],
							[
								"destination-unavailable",
								null,
								0,
								0,
								0
							],
							[
								"destination-IP-prohibited",
								null,
								0,
								0,
								0
							],
							[
								"destination-IP-unroutable",
								null,
								0,
								0,
								0
							],
							[
								"connection-refused",
								null,
								0,
								0,
								0
							],
							[
								"connection-terminated",
								null,
								0,
								0,
								0
							],
							[
								"connection-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-read-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-write-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-limit-reached",
								null,
								0,
								0,
								0
							],
							[
								"TLS-protocol-error",
								null,
								0,
								0,
								0
							],
							[
								"TLS-certificate-error",
								null,
								0,
								0,
								0
							],
							[
								"TLS-alert-received",
								_lowerFlatRecord({
									fieldMetas: [[
										"alertId",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU8,
												1,
												1,
												1
											]],
											variantSize32: 2,
											variantAlign32: 1,
											variantPayloadOffset32: 1,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										2,
										1
									], [
										"alertMessage",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									]],
									size32: 16,
									align32: 4
								}),
								16,
								4,
								5
							],
							[
								"HTTP-request-denied",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-length-required",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-body-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU64,
										8,
										8,
										1
									]],
									variantSize32: 16,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								16,
								8,
								2
							],
							[
								"HTTP-request-method-invalid",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-URI-invalid",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-URI-too-long",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-header-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-request-header-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"fieldName",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4
											], [
												"fieldSize",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4
											]],
											size32: 20,
											align32: 4
										}),
										20,
										4,
										5
									]],
									variantSize32: 24,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 6,
									payloadMaybeNull: false
								}),
								24,
								4,
								6
							],
							[
								"HTTP-request-trailer-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-request-trailer-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-incomplete",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-response-header-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-response-header-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-body-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU64,
										8,
										8,
										1
									]],
									variantSize32: 16,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								16,
								8,
								2
							],
							[
								"HTTP-response-trailer-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-response-trailer-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-transfer-coding",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							],
							[
								"HTTP-response-content-coding",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							],
							[
								"HTTP-response-timeout",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-upgrade-failed",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-protocol-error",
								null,
								0,
								0,
								0
							],
							[
								"loop-detected",
								null,
								0,
								0,
								0
							],
							[
								"configuration-error",
								null,
								0,
								0,
								0
							],
							[
								"internal-error",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							]
						],
						variantSize32: 32,
						variantAlign32: 8,
						variantPayloadOffset32: 8,
						variantFlatCount: 7
					}),
					40,
					8,
					8
				]],
				variantSize32: 40,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 8
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline56
		});
		let trampoline57 = _trampoline57.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 57,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline57.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatU64,
					16,
					8,
					8
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					16,
					8,
					8
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline57
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 57,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline57.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatU64,
					16,
					8,
					8
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					16,
					8,
					8
				]],
				variantSize32: 16,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline57
		});
		let trampoline58 = _trampoline58.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 58,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline58.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2), _liftFlatList({
				elemLiftFn: _liftFlatU8,
				elemAlign32: 1,
				elemSize32: 1,
				typedArray: Uint8Array
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					12,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					12,
					4,
					4
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline58
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 58,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline58.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2), _liftFlatList({
				elemLiftFn: _liftFlatU8,
				elemAlign32: 1,
				elemSize32: 1,
				typedArray: Uint8Array
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					12,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					12,
					4,
					4
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline58
		});
		let trampoline59 = _trampoline59.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 59,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline59.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					12,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					12,
					4,
					4
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline59
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 59,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline59.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					12,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					12,
					4,
					4
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline59
		});
		let trampoline60 = _trampoline60.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 60,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline60.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 3), _liftFlatU64],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatList({
						elemLowerFn: _lowerFlatU8,
						elemSize32: 1,
						elemAlign32: 1
					}),
					12,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					12,
					4,
					4
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline60
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 60,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline60.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 3), _liftFlatU64],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatList({
						elemLowerFn: _lowerFlatU8,
						elemSize32: 1,
						elemAlign32: 1
					}),
					12,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					12,
					4,
					4
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline60
		});
		let trampoline61 = _trampoline61.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 61,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline61.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 0)],
			resultLowerFns: [_lowerFlatStringAny],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline61
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 61,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline61.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 0)],
			resultLowerFns: [_lowerFlatStringAny],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline61
		});
		let trampoline62 = _trampoline62.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 62,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline62.manuallyAsync,
			paramLiftFns: [_liftFlatList({
				elemLiftFn: _liftFlatBorrow.bind(null, 1),
				elemAlign32: 4,
				elemSize32: 4,
				typedArray: void 0
			})],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatU32,
				elemSize32: 4,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline62
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 62,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline62.manuallyAsync,
			paramLiftFns: [_liftFlatList({
				elemLiftFn: _liftFlatBorrow.bind(null, 1),
				elemAlign32: 4,
				elemSize32: 4,
				typedArray: void 0
			})],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatU32,
				elemSize32: 4,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline62
		});
		let trampoline63 = _trampoline63.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 63,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline63.manuallyAsync,
			paramLiftFns: [_liftFlatOwn({
				componentIdx: 0,
				tableIdx: 8,
				classNameFn: () => OutgoingRequest,
				createResourceFn: (handle) => {
					const rep = handleTable8[(handle << 1) + 1] & -1073741825;
					let resourceObj = captureTable8.get(rep);
					if (!resourceObj) {
						resourceObj = Object.create(OutgoingRequest.prototype);
						Object.defineProperty(resourceObj, symbolRscHandle, {
							writable: true,
							value: handle
						});
						Object.defineProperty(resourceObj, symbolRscRep, {
							writable: true,
							value: rep
						});
					} else captureTable8.delete(rep);
					rscTableRemove(handleTable8, handle);
					return resourceObj;
				}
			}), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatOwn({
						componentIdx: 0,
						tableIdx: 10,
						classNameFn: () => RequestOptions,
						createResourceFn: (handle) => {
							const rep = handleTable10[(handle << 1) + 1] & -1073741825;
							let resourceObj = captureTable10.get(rep);
							if (!resourceObj) {
								resourceObj = Object.create(RequestOptions.prototype);
								Object.defineProperty(resourceObj, symbolRscHandle, {
									writable: true,
									value: handle
								});
								Object.defineProperty(resourceObj, symbolRscRep, {
									writable: true,
									value: rep
								});
							} else captureTable10.delete(rep);
							rscTableRemove(handleTable10, handle);
							return resourceObj;
						}
					}),
					4,
					4,
					1,
					["i32"]
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i32"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 6,
						lowerFn: function lowerImportedOwnedHost_FutureIncomingResponse(obj) {
							if (!(obj instanceof FutureIncomingResponse)) throw new TypeError("Resource error: Not a valid \"FutureIncomingResponse\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt6;
								captureTable6.set(rep, obj);
								handle = rscTableCreateOwn(handleTable6, rep);
							}
							return handle;
						}
					}),
					40,
					8,
					8
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [
							[
								"DNS-timeout",
								null,
								0,
								0,
								0
							],
							[
								"DNS-error",
								_lowerFlatRecord({
									fieldMetas: [[
										"rcode",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"infoCode",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU16,
												2,
												2,
												1
											]],
											variantSize32: 4,
											variantAlign32: 2,
											variantPayloadOffset32: 2,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										4,
										2
									]],
									size32: 16,
									align32: 4
								}),
								16,
								4,
								5
							],
							[
								"destination-not-found",
								null,
								0,
								0,
								0
							],
							[
								"destination-unavailable",
								null,
								0,
								0,
								0
							],
							[
								"destination-IP-prohibited",
								null,
								0,
								0,
								0
							],
							[
								"destination-IP-unroutable",
								null,
								0,
								0,
								0
							],
							[
								"connection-refused",
								null,
								0,
								0,
								0
							],
							[
								"connection-terminated",
								null,
								0,
								0,
								0
							],
							[
								"connection-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-read-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-write-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-limit-reached",
								null,
								0,
								0,
								0
							],
							[
								"TLS-protocol-error",
								null,
								0,
								0,
								0
							],
							[
								"TLS-certificate-error",
								null,
								0,
								0,
								0
							],
							[
								"TLS-alert-received",
								_lowerFlatRecord({
									fieldMetas: [[
										"alertId",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU8,
												1,
												1,
												1
											]],
											variantSize32: 2,
											variantAlign32: 1,
											variantPayloadOffset32: 1,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										2,
										1
									], [
										"alertMessage",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									]],
									size32: 16,
									align32: 4
								}),
								16,
								4,
								5
							],
							[
								"HTTP-request-denied",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-length-required",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-body-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU64,
										8,
										8,
										1
									]],
									variantSize32: 16,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								16,
								8,
								2
							],
							[
								"HTTP-request-method-invalid",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-URI-invalid",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-URI-too-long",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-header-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-request-header-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"fieldName",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4
											], [
												"fieldSize",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4
											]],
											size32: 20,
											align32: 4
										}),
										20,
										4,
										5
									]],
									variantSize32: 24,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 6,
									payloadMaybeNull: false
								}),
								24,
								4,
								6
							],
							[
								"HTTP-request-trailer-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-request-trailer-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-incomplete",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-response-header-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-response-header-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-body-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU64,
										8,
										8,
										1
									]],
									variantSize32: 16,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								16,
								8,
								2
							],
							[
								"HTTP-response-trailer-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-response-trailer-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-transfer-coding",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							],
							[
								"HTTP-response-content-coding",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							],
							[
								"HTTP-response-timeout",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-upgrade-failed",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-protocol-error",
								null,
								0,
								0,
								0
							],
							[
								"loop-detected",
								null,
								0,
								0,
								0
							],
							[
								"configuration-error",
								null,
								0,
								0,
								0
							],
							[
								"internal-error",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							]
						],
						variantSize32: 32,
						variantAlign32: 8,
						variantPayloadOffset32: 8,
						variantFlatCount: 7
					}),
					40,
					8,
					8
				]],
				variantSize32: 40,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 8
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline63
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 63,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline63.manuallyAsync,
			paramLiftFns: [_liftFlatOwn({
				componentIdx: 0,
				tableIdx: 8,
				classNameFn: () => OutgoingRequest,
				createResourceFn: (handle) => {
					const rep = handleTable8[(handle << 1) + 1] & -1073741825;
					let resourceObj = captureTable8.get(rep);
					if (!resourceObj) {
						resourceObj = Object.create(OutgoingRequest.prototype);
						Object.defineProperty(resourceObj, symbolRscHandle, {
							writable: true,
							value: handle
						});
						Object.defineProperty(resourceObj, symbolRscRep, {
							writable: true,
							value: rep
						});
					} else captureTable8.delete(rep);
					rscTableRemove(handleTable8, handle);
					return resourceObj;
				}
			}), _liftFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0,
					[]
				], [
					"some",
					_liftFlatOwn({
						componentIdx: 0,
						tableIdx: 10,
						classNameFn: () => RequestOptions,
						createResourceFn: (handle) => {
							const rep = handleTable10[(handle << 1) + 1] & -1073741825;
							let resourceObj = captureTable10.get(rep);
							if (!resourceObj) {
								resourceObj = Object.create(RequestOptions.prototype);
								Object.defineProperty(resourceObj, symbolRscHandle, {
									writable: true,
									value: handle
								});
								Object.defineProperty(resourceObj, symbolRscRep, {
									writable: true,
									value: rep
								});
							} else captureTable10.delete(rep);
							rscTableRemove(handleTable10, handle);
							return resourceObj;
						}
					}),
					4,
					4,
					1,
					["i32"]
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				variantPayloadFlatTypes: ["i32"],
				payloadMaybeNull: false
			})],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 6,
						lowerFn: function lowerImportedOwnedHost_FutureIncomingResponse(obj) {
							if (!(obj instanceof FutureIncomingResponse)) throw new TypeError("Resource error: Not a valid \"FutureIncomingResponse\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt6;
								captureTable6.set(rep, obj);
								handle = rscTableCreateOwn(handleTable6, rep);
							}
							return handle;
						}
					}),
					40,
					8,
					8
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [
							[
								"DNS-timeout",
								null,
								0,
								0,
								0
							],
							[
								"DNS-error",
								_lowerFlatRecord({
									fieldMetas: [[
										"rcode",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"infoCode",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU16,
												2,
												2,
												1
											]],
											variantSize32: 4,
											variantAlign32: 2,
											variantPayloadOffset32: 2,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										4,
										2
									]],
									size32: 16,
									align32: 4
								}),
								16,
								4,
								5
							],
							[
								"destination-not-found",
								null,
								0,
								0,
								0
							],
							[
								"destination-unavailable",
								null,
								0,
								0,
								0
							],
							[
								"destination-IP-prohibited",
								null,
								0,
								0,
								0
							],
							[
								"destination-IP-unroutable",
								null,
								0,
								0,
								0
							],
							[
								"connection-refused",
								null,
								0,
								0,
								0
							],
							[
								"connection-terminated",
								null,
								0,
								0,
								0
							],
							[
								"connection-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-read-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-write-timeout",
								null,
								0,
								0,
								0
							],
							[
								"connection-limit-reached",
								null,
								0,
								0,
								0
							],
							[
								"TLS-protocol-error",
								null,
								0,
								0,
								0
							],
							[
								"TLS-certificate-error",
								null,
								0,
								0,
								0
							],
							[
								"TLS-alert-received",
								_lowerFlatRecord({
									fieldMetas: [[
										"alertId",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU8,
												1,
												1,
												1
											]],
											variantSize32: 2,
											variantAlign32: 1,
											variantPayloadOffset32: 1,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										2,
										1
									], [
										"alertMessage",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									]],
									size32: 16,
									align32: 4
								}),
								16,
								4,
								5
							],
							[
								"HTTP-request-denied",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-length-required",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-body-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU64,
										8,
										8,
										1
									]],
									variantSize32: 16,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								16,
								8,
								2
							],
							[
								"HTTP-request-method-invalid",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-URI-invalid",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-URI-too-long",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-request-header-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-request-header-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatRecord({
											fieldMetas: [[
												"fieldName",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatStringAny,
														8,
														4,
														2
													]],
													variantSize32: 12,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 3,
													payloadMaybeNull: false
												}),
												12,
												4
											], [
												"fieldSize",
												_lowerFlatOption({
													caseMetas: [[
														"none",
														null,
														0,
														0,
														0
													], [
														"some",
														_lowerFlatU32,
														4,
														4,
														1
													]],
													variantSize32: 8,
													variantAlign32: 4,
													variantPayloadOffset32: 4,
													variantFlatCount: 2,
													payloadMaybeNull: false
												}),
												8,
												4
											]],
											size32: 20,
											align32: 4
										}),
										20,
										4,
										5
									]],
									variantSize32: 24,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 6,
									payloadMaybeNull: false
								}),
								24,
								4,
								6
							],
							[
								"HTTP-request-trailer-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-request-trailer-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-incomplete",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-response-header-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-response-header-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-body-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU64,
										8,
										8,
										1
									]],
									variantSize32: 16,
									variantAlign32: 8,
									variantPayloadOffset32: 8,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								16,
								8,
								2
							],
							[
								"HTTP-response-trailer-section-size",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatU32,
										4,
										4,
										1
									]],
									variantSize32: 8,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 2,
									payloadMaybeNull: false
								}),
								8,
								4,
								2
							],
							[
								"HTTP-response-trailer-size",
								_lowerFlatRecord({
									fieldMetas: [[
										"fieldName",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatStringAny,
												8,
												4,
												2
											]],
											variantSize32: 12,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 3,
											payloadMaybeNull: false
										}),
										12,
										4
									], [
										"fieldSize",
										_lowerFlatOption({
											caseMetas: [[
												"none",
												null,
												0,
												0,
												0
											], [
												"some",
												_lowerFlatU32,
												4,
												4,
												1
											]],
											variantSize32: 8,
											variantAlign32: 4,
											variantPayloadOffset32: 4,
											variantFlatCount: 2,
											payloadMaybeNull: false
										}),
										8,
										4
									]],
									size32: 20,
									align32: 4
								}),
								20,
								4,
								5
							],
							[
								"HTTP-response-transfer-coding",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							],
							[
								"HTTP-response-content-coding",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							],
							[
								"HTTP-response-timeout",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-upgrade-failed",
								null,
								0,
								0,
								0
							],
							[
								"HTTP-protocol-error",
								null,
								0,
								0,
								0
							],
							[
								"loop-detected",
								null,
								0,
								0,
								0
							],
							[
								"configuration-error",
								null,
								0,
								0,
								0
							],
							[
								"internal-error",
								_lowerFlatOption({
									caseMetas: [[
										"none",
										null,
										0,
										0,
										0
									], [
										"some",
										_lowerFlatStringAny,
										8,
										4,
										2
									]],
									variantSize32: 12,
									variantAlign32: 4,
									variantPayloadOffset32: 4,
									variantFlatCount: 3,
									payloadMaybeNull: false
								}),
								12,
								4,
								3
							]
						],
						variantSize32: 32,
						variantAlign32: 8,
						variantPayloadOffset32: 8,
						variantFlatCount: 7
					}),
					40,
					8,
					8
				]],
				variantSize32: 40,
				variantAlign32: 8,
				variantPayloadOffset32: 8,
				variantFlatCount: 8
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline63
		});
		let trampoline64 = _trampoline64.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 64,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline64.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatStringAny,
				elemSize32: 8,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline64
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 64,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline64.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatStringAny,
				elemSize32: 8,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline64
		});
		let trampoline65 = _trampoline65.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 65,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline65.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatTuple({
					elemLowerMetas: [[
						_lowerFlatOwn({
							componentIdx: 0,
							tableIdx: 5,
							lowerFn: function lowerImportedOwnedHost_Descriptor(obj) {
								if (!(obj instanceof Descriptor)) throw new TypeError("Resource error: Not a valid \"Descriptor\" resource.");
								let handle = obj[symbolRscHandle];
								if (!handle) {
									const rep = obj[symbolRscRep] || ++captureCnt5;
									captureTable5.set(rep, obj);
									handle = rscTableCreateOwn(handleTable5, rep);
								}
								return handle;
							}
						}),
						4,
						4
					], [
						_lowerFlatStringAny,
						8,
						4
					]],
					size32: 12,
					align32: 4
				}),
				elemSize32: 12,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline65
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 65,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline65.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatTuple({
					elemLowerMetas: [[
						_lowerFlatOwn({
							componentIdx: 0,
							tableIdx: 5,
							lowerFn: function lowerImportedOwnedHost_Descriptor(obj) {
								if (!(obj instanceof Descriptor)) throw new TypeError("Resource error: Not a valid \"Descriptor\" resource.");
								let handle = obj[symbolRscHandle];
								if (!handle) {
									const rep = obj[symbolRscRep] || ++captureCnt5;
									captureTable5.set(rep, obj);
									handle = rscTableCreateOwn(handleTable5, rep);
								}
								return handle;
							}
						}),
						4,
						4
					], [
						_lowerFlatStringAny,
						8,
						4
					]],
					size32: 12,
					align32: 4
				}),
				elemSize32: 12,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline65
		});
		let trampoline66 = _trampoline66.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 66,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline66.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					12,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					12,
					4,
					4
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline66
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 66,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline66.manuallyAsync,
			paramLiftFns: [_liftFlatBorrow.bind(null, 2)],
			resultLowerFns: [_lowerFlatResult({
				caseMetas: [[
					"ok",
					null,
					12,
					4,
					4
				], [
					"err",
					_lowerFlatVariant({
						caseMetas: [[
							"last-operation-failed",
							_lowerFlatOwn({
								componentIdx: 0,
								tableIdx: 0,
								lowerFn: function lowerImportedOwnedHost_Error$1(obj) {
									if (!(obj instanceof Error$1)) throw new TypeError("Resource error: Not a valid \"Error$1\" resource.");
									let handle = obj[symbolRscHandle];
									if (!handle) {
										const rep = obj[symbolRscRep] || ++captureCnt0;
										captureTable0.set(rep, obj);
										handle = rscTableCreateOwn(handleTable0, rep);
									}
									return handle;
								}
							}),
							4,
							4,
							1
						], [
							"closed",
							null,
							0,
							0,
							0
						]],
						variantSize32: 8,
						variantAlign32: 4,
						variantPayloadOffset32: 4,
						variantFlatCount: 2
					}),
					12,
					4,
					4
				]],
				variantSize32: 12,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 3
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline66
		});
		let trampoline67 = _trampoline67.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 67,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline67.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatTuple({
					elemLowerMetas: [[
						_lowerFlatStringAny,
						8,
						4
					], [
						_lowerFlatStringAny,
						8,
						4
					]],
					size32: 16,
					align32: 4
				}),
				elemSize32: 16,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline67
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 67,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline67.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatList({
				elemLowerFn: _lowerFlatTuple({
					elemLowerMetas: [[
						_lowerFlatStringAny,
						8,
						4
					], [
						_lowerFlatStringAny,
						8,
						4
					]],
					size32: 16,
					align32: 4
				}),
				elemSize32: 16,
				elemAlign32: 4
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: () => realloc0,
			importFn: _trampoline67
		});
		let trampoline68 = _trampoline68.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 68,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline68.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0
				], [
					"some",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 13,
						lowerFn: function lowerImportedOwnedHost_TerminalInput(obj) {
							if (!(obj instanceof TerminalInput)) throw new TypeError("Resource error: Not a valid \"TerminalInput\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt13;
								captureTable13.set(rep, obj);
								handle = rscTableCreateOwn(handleTable13, rep);
							}
							return handle;
						}
					}),
					4,
					4,
					1
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				payloadMaybeNull: false
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline68
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 68,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline68.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0
				], [
					"some",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 13,
						lowerFn: function lowerImportedOwnedHost_TerminalInput(obj) {
							if (!(obj instanceof TerminalInput)) throw new TypeError("Resource error: Not a valid \"TerminalInput\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt13;
								captureTable13.set(rep, obj);
								handle = rscTableCreateOwn(handleTable13, rep);
							}
							return handle;
						}
					}),
					4,
					4,
					1
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				payloadMaybeNull: false
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline68
		});
		let trampoline69 = _trampoline69.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 69,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline69.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0
				], [
					"some",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 14,
						lowerFn: function lowerImportedOwnedHost_TerminalOutput(obj) {
							if (!(obj instanceof TerminalOutput)) throw new TypeError("Resource error: Not a valid \"TerminalOutput\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt14;
								captureTable14.set(rep, obj);
								handle = rscTableCreateOwn(handleTable14, rep);
							}
							return handle;
						}
					}),
					4,
					4,
					1
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				payloadMaybeNull: false
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline69
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 69,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline69.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0
				], [
					"some",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 14,
						lowerFn: function lowerImportedOwnedHost_TerminalOutput(obj) {
							if (!(obj instanceof TerminalOutput)) throw new TypeError("Resource error: Not a valid \"TerminalOutput\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt14;
								captureTable14.set(rep, obj);
								handle = rscTableCreateOwn(handleTable14, rep);
							}
							return handle;
						}
					}),
					4,
					4,
					1
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				payloadMaybeNull: false
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline69
		});
		let trampoline70 = _trampoline70.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 70,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline70.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0
				], [
					"some",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 14,
						lowerFn: function lowerImportedOwnedHost_TerminalOutput(obj) {
							if (!(obj instanceof TerminalOutput)) throw new TypeError("Resource error: Not a valid \"TerminalOutput\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt14;
								captureTable14.set(rep, obj);
								handle = rscTableCreateOwn(handleTable14, rep);
							}
							return handle;
						}
					}),
					4,
					4,
					1
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				payloadMaybeNull: false
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline70
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 70,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline70.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatOption({
				caseMetas: [[
					"none",
					null,
					0,
					0,
					0
				], [
					"some",
					_lowerFlatOwn({
						componentIdx: 0,
						tableIdx: 14,
						lowerFn: function lowerImportedOwnedHost_TerminalOutput(obj) {
							if (!(obj instanceof TerminalOutput)) throw new TypeError("Resource error: Not a valid \"TerminalOutput\" resource.");
							let handle = obj[symbolRscHandle];
							if (!handle) {
								const rep = obj[symbolRscRep] || ++captureCnt14;
								captureTable14.set(rep, obj);
								handle = rscTableCreateOwn(handleTable14, rep);
							}
							return handle;
						}
					}),
					4,
					4,
					1
				]],
				variantSize32: 8,
				variantAlign32: 4,
				variantPayloadOffset32: 4,
				variantFlatCount: 2,
				payloadMaybeNull: false
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline70
		});
		let trampoline71 = _trampoline71.manuallyAsync ? new WebAssembly.Suspending(_suspendingImport(0, _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 71,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline71.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatRecord({
				fieldMetas: [[
					"seconds",
					_lowerFlatU64,
					8,
					8
				], [
					"nanoseconds",
					_lowerFlatU32,
					4,
					4
				]],
				size32: 16,
				align32: 8
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline71
		}))) : _lowerImportBackwardsCompat.bind(null, {
			trampolineIdx: 71,
			componentIdx: 0,
			isAsync: false,
			isManualAsync: _trampoline71.manuallyAsync,
			paramLiftFns: [],
			resultLowerFns: [_lowerFlatRecord({
				fieldMetas: [[
					"seconds",
					_lowerFlatU64,
					8,
					8
				], [
					"nanoseconds",
					_lowerFlatU32,
					4,
					4
				]],
				size32: 16,
				align32: 8
			})],
			hasResultPointer: true,
			funcTypeIsAsync: false,
			getCallbackFn: () => null,
			getPostReturnFn: () => null,
			isCancellable: false,
			memoryIdx: 0,
			stringEncoding: "utf8",
			getMemoryFn: () => memory0,
			getReallocFn: void 0,
			importFn: _trampoline71
		});
		Promise.all([
			module0,
			module1,
			module2
		]).catch(() => {});
		({exports: exports0} = yield instantiateCore(yield module1));
		({exports: exports1} = yield instantiateCore(yield module0, {
			"[export]testsigma:ci/test-plans@0.2.0": { "[resource-new]junit-report": Object.assign(_guardMayLeave(0, trampoline20), { _jcoMaySuspend: false }) },
			"wasi:cli/environment@0.2.0": { "get-environment": Object.assign(exports0["31"], { _jcoMaySuspend: false }) },
			"wasi:cli/environment@0.2.4": { "get-arguments": Object.assign(exports0["28"], { _jcoMaySuspend: false }) },
			"wasi:cli/exit@0.2.0": { exit: Object.assign(trampoline30, { _jcoMaySuspend: false }) },
			"wasi:cli/exit@0.2.12": { "exit-with-code": Object.assign(trampoline0, { _jcoMaySuspend: false }) },
			"wasi:cli/stderr@0.2.0": { "get-stderr": Object.assign(trampoline34, { _jcoMaySuspend: false }) },
			"wasi:cli/stdin@0.2.0": { "get-stdin": Object.assign(trampoline32, { _jcoMaySuspend: false }) },
			"wasi:cli/stdout@0.2.0": { "get-stdout": Object.assign(trampoline33, { _jcoMaySuspend: false }) },
			"wasi:cli/terminal-input@0.2.0": { "[resource-drop]terminal-input": Object.assign(_guardMayLeave(0, trampoline28), { _jcoMaySuspend: false }) },
			"wasi:cli/terminal-output@0.2.0": { "[resource-drop]terminal-output": Object.assign(_guardMayLeave(0, trampoline29), { _jcoMaySuspend: false }) },
			"wasi:cli/terminal-stderr@0.2.0": { "get-terminal-stderr": Object.assign(exports0["34"], { _jcoMaySuspend: false }) },
			"wasi:cli/terminal-stdin@0.2.0": { "get-terminal-stdin": Object.assign(exports0["32"], { _jcoMaySuspend: false }) },
			"wasi:cli/terminal-stdout@0.2.0": { "get-terminal-stdout": Object.assign(exports0["33"], { _jcoMaySuspend: false }) },
			"wasi:clocks/monotonic-clock@0.2.0": { now: Object.assign(trampoline35, { _jcoMaySuspend: false }) },
			"wasi:clocks/monotonic-clock@0.2.2": { "subscribe-duration": Object.assign(trampoline8, { _jcoMaySuspend: false }) },
			"wasi:clocks/wall-clock@0.2.0": { now: Object.assign(exports0["35"], { _jcoMaySuspend: false }) },
			"wasi:filesystem/preopens@0.2.12": { "get-directories": Object.assign(exports0["29"], { _jcoMaySuspend: false }) },
			"wasi:filesystem/types@0.2.12": {
				"[method]descriptor.create-directory-at": Object.assign(exports0["2"], { _jcoMaySuspend: false }),
				"[method]descriptor.open-at": Object.assign(exports0["6"], { _jcoMaySuspend: false }),
				"[method]descriptor.read": Object.assign(exports0["5"], { _jcoMaySuspend: false }),
				"[method]descriptor.read-directory": Object.assign(exports0["1"], { _jcoMaySuspend: false }),
				"[method]descriptor.rename-at": Object.assign(exports0["8"], { _jcoMaySuspend: false }),
				"[method]descriptor.stat-at": Object.assign(exports0["7"], { _jcoMaySuspend: false }),
				"[method]descriptor.unlink-file-at": Object.assign(exports0["4"], { _jcoMaySuspend: false }),
				"[method]descriptor.write": Object.assign(exports0["3"], { _jcoMaySuspend: false }),
				"[method]directory-entry-stream.read-directory-entry": Object.assign(exports0["0"], { _jcoMaySuspend: false }),
				"[resource-drop]descriptor": Object.assign(_guardMayLeave(0, trampoline4), { _jcoMaySuspend: false }),
				"[resource-drop]directory-entry-stream": Object.assign(_guardMayLeave(0, trampoline6), { _jcoMaySuspend: false })
			},
			"wasi:http/outgoing-handler@0.2.2": { handle: Object.assign(exports0["27"], { _jcoMaySuspend: false }) },
			"wasi:http/types@0.2.2": {
				"[constructor]outgoing-request": Object.assign(trampoline9, { _jcoMaySuspend: false }),
				"[constructor]request-options": Object.assign(trampoline10, { _jcoMaySuspend: false }),
				"[method]fields.entries": Object.assign(exports0["17"], { _jcoMaySuspend: false }),
				"[method]future-incoming-response.get": Object.assign(exports0["16"], { _jcoMaySuspend: false }),
				"[method]future-incoming-response.subscribe": Object.assign(trampoline15, { _jcoMaySuspend: false }),
				"[method]incoming-body.stream": Object.assign(exports0["19"], { _jcoMaySuspend: false }),
				"[method]incoming-response.consume": Object.assign(exports0["18"], { _jcoMaySuspend: false }),
				"[method]incoming-response.headers": Object.assign(trampoline18, { _jcoMaySuspend: false }),
				"[method]incoming-response.status": Object.assign(trampoline17, { _jcoMaySuspend: false }),
				"[method]outgoing-body.write": Object.assign(exports0["15"], { _jcoMaySuspend: false }),
				"[method]outgoing-request.body": Object.assign(exports0["14"], { _jcoMaySuspend: false }),
				"[method]outgoing-request.set-authority": Object.assign(exports0["12"], { _jcoMaySuspend: false }),
				"[method]outgoing-request.set-method": Object.assign(exports0["10"], { _jcoMaySuspend: false }),
				"[method]outgoing-request.set-path-with-query": Object.assign(exports0["13"], { _jcoMaySuspend: false }),
				"[method]outgoing-request.set-scheme": Object.assign(exports0["11"], { _jcoMaySuspend: false }),
				"[method]request-options.set-between-bytes-timeout": Object.assign(trampoline13, { _jcoMaySuspend: false }),
				"[method]request-options.set-connect-timeout": Object.assign(trampoline11, { _jcoMaySuspend: false }),
				"[method]request-options.set-first-byte-timeout": Object.assign(trampoline12, { _jcoMaySuspend: false }),
				"[resource-drop]fields": Object.assign(_guardMayLeave(0, trampoline21), { _jcoMaySuspend: false }),
				"[resource-drop]future-incoming-response": Object.assign(_guardMayLeave(0, trampoline1), { _jcoMaySuspend: false }),
				"[resource-drop]incoming-body": Object.assign(_guardMayLeave(0, trampoline23), { _jcoMaySuspend: false }),
				"[resource-drop]incoming-response": Object.assign(_guardMayLeave(0, trampoline22), { _jcoMaySuspend: false }),
				"[resource-drop]outgoing-body": Object.assign(_guardMayLeave(0, trampoline26), { _jcoMaySuspend: false }),
				"[resource-drop]outgoing-request": Object.assign(_guardMayLeave(0, trampoline24), { _jcoMaySuspend: false }),
				"[resource-drop]request-options": Object.assign(_guardMayLeave(0, trampoline14), { _jcoMaySuspend: false }),
				"[static]fields.from-list": Object.assign(exports0["9"], { _jcoMaySuspend: false }),
				"[static]outgoing-body.finish": Object.assign(exports0["20"], { _jcoMaySuspend: false })
			},
			"wasi:io/error@0.2.0": { "[resource-drop]error": Object.assign(_guardMayLeave(0, trampoline3), { _jcoMaySuspend: false }) },
			"wasi:io/error@0.2.2": {
				"[method]error.to-debug-string": Object.assign(exports0["25"], { _jcoMaySuspend: false }),
				"[resource-drop]error": Object.assign(_guardMayLeave(0, trampoline3), { _jcoMaySuspend: false })
			},
			"wasi:io/poll@0.2.0": {
				"[method]pollable.block": Object.assign(trampoline31, { _jcoMaySuspend: false }),
				"[resource-drop]pollable": Object.assign(_guardMayLeave(0, trampoline25), { _jcoMaySuspend: false })
			},
			"wasi:io/poll@0.2.2": {
				"[method]pollable.ready": Object.assign(trampoline27, { _jcoMaySuspend: false }),
				"[resource-drop]pollable": Object.assign(_guardMayLeave(0, trampoline25), { _jcoMaySuspend: false }),
				poll: Object.assign(exports0["26"], { _jcoMaySuspend: false })
			},
			"wasi:io/streams@0.2.0": {
				"[method]output-stream.blocking-flush": Object.assign(exports0["30"], { _jcoMaySuspend: false }),
				"[method]output-stream.check-write": Object.assign(exports0["21"], { _jcoMaySuspend: false }),
				"[method]output-stream.subscribe": Object.assign(trampoline16, { _jcoMaySuspend: false }),
				"[method]output-stream.write": Object.assign(exports0["22"], { _jcoMaySuspend: false }),
				"[resource-drop]input-stream": Object.assign(_guardMayLeave(0, trampoline2), { _jcoMaySuspend: false }),
				"[resource-drop]output-stream": Object.assign(_guardMayLeave(0, trampoline5), { _jcoMaySuspend: false })
			},
			"wasi:io/streams@0.2.2": {
				"[method]input-stream.read": Object.assign(exports0["24"], { _jcoMaySuspend: false }),
				"[method]input-stream.subscribe": Object.assign(trampoline19, { _jcoMaySuspend: false }),
				"[method]output-stream.check-write": Object.assign(exports0["21"], { _jcoMaySuspend: false }),
				"[method]output-stream.flush": Object.assign(exports0["23"], { _jcoMaySuspend: false }),
				"[method]output-stream.subscribe": Object.assign(trampoline16, { _jcoMaySuspend: false }),
				"[method]output-stream.write": Object.assign(exports0["22"], { _jcoMaySuspend: false }),
				"[resource-drop]input-stream": Object.assign(_guardMayLeave(0, trampoline2), { _jcoMaySuspend: false }),
				"[resource-drop]output-stream": Object.assign(_guardMayLeave(0, trampoline5), { _jcoMaySuspend: false })
			},
			"wasi:random/random@0.2.2": { "get-random-u64": Object.assign(trampoline7, { _jcoMaySuspend: false }) }
		}));
		memory0 = exports1.memory;
		realloc0 = exports1.cabi_realloc;
		try {
			WebAssembly.promising(exports1.cabi_realloc);
		} catch (err) {
			exports1.cabi_realloc;
		}
		({exports: exports2} = yield instantiateCore(yield module2, { "": {
			$imports: exports0.$imports,
			"0": Object.assign(trampoline36, { _jcoMaySuspend: false }),
			"1": Object.assign(trampoline37, { _jcoMaySuspend: false }),
			"10": Object.assign(trampoline46, { _jcoMaySuspend: false }),
			"11": Object.assign(trampoline47, { _jcoMaySuspend: false }),
			"12": Object.assign(trampoline48, { _jcoMaySuspend: false }),
			"13": Object.assign(trampoline49, { _jcoMaySuspend: false }),
			"14": Object.assign(trampoline50, { _jcoMaySuspend: false }),
			"15": Object.assign(trampoline51, { _jcoMaySuspend: false }),
			"16": Object.assign(trampoline52, { _jcoMaySuspend: false }),
			"17": Object.assign(trampoline53, { _jcoMaySuspend: false }),
			"18": Object.assign(trampoline54, { _jcoMaySuspend: false }),
			"19": Object.assign(trampoline55, { _jcoMaySuspend: false }),
			"2": Object.assign(trampoline38, { _jcoMaySuspend: false }),
			"20": Object.assign(trampoline56, { _jcoMaySuspend: false }),
			"21": Object.assign(trampoline57, { _jcoMaySuspend: false }),
			"22": Object.assign(trampoline58, { _jcoMaySuspend: false }),
			"23": Object.assign(trampoline59, { _jcoMaySuspend: false }),
			"24": Object.assign(trampoline60, { _jcoMaySuspend: false }),
			"25": Object.assign(trampoline61, { _jcoMaySuspend: false }),
			"26": Object.assign(trampoline62, { _jcoMaySuspend: false }),
			"27": Object.assign(trampoline63, { _jcoMaySuspend: false }),
			"28": Object.assign(trampoline64, { _jcoMaySuspend: false }),
			"29": Object.assign(trampoline65, { _jcoMaySuspend: false }),
			"3": Object.assign(trampoline39, { _jcoMaySuspend: false }),
			"30": Object.assign(trampoline66, { _jcoMaySuspend: false }),
			"31": Object.assign(trampoline67, { _jcoMaySuspend: false }),
			"32": Object.assign(trampoline68, { _jcoMaySuspend: false }),
			"33": Object.assign(trampoline69, { _jcoMaySuspend: false }),
			"34": Object.assign(trampoline70, { _jcoMaySuspend: false }),
			"35": Object.assign(trampoline71, { _jcoMaySuspend: false }),
			"36": Object.assign(exports1["testsigma:ci/test-plans@0.2.0#[dtor]junit-report"], { _jcoMaySuspend: false }),
			"4": Object.assign(trampoline40, { _jcoMaySuspend: false }),
			"5": Object.assign(trampoline41, { _jcoMaySuspend: false }),
			"6": Object.assign(trampoline42, { _jcoMaySuspend: false }),
			"7": Object.assign(trampoline43, { _jcoMaySuspend: false }),
			"8": Object.assign(trampoline44, { _jcoMaySuspend: false }),
			"9": Object.assign(trampoline45, { _jcoMaySuspend: false })
		} }));
		postReturn0 = exports1["cabi_post_testsigma:ci/test-plans@0.2.0#[method]junit-report.read"];
		try {
			WebAssembly.promising(exports1["cabi_post_testsigma:ci/test-plans@0.2.0#[method]junit-report.read"]);
		} catch (err) {
			exports1["cabi_post_testsigma:ci/test-plans@0.2.0#[method]junit-report.read"];
		}
		postReturn1 = exports1["cabi_post_testsigma:ci/test-plans@0.2.0#rerun"];
		try {
			WebAssembly.promising(exports1["cabi_post_testsigma:ci/test-plans@0.2.0#rerun"]);
		} catch (err) {
			exports1["cabi_post_testsigma:ci/test-plans@0.2.0#rerun"];
		}
		postReturn2 = exports1["cabi_post_testsigma:ci/test-plans@0.2.0#find"];
		try {
			WebAssembly.promising(exports1["cabi_post_testsigma:ci/test-plans@0.2.0#find"]);
		} catch (err) {
			exports1["cabi_post_testsigma:ci/test-plans@0.2.0#find"];
		}
		postReturn3 = exports1["cabi_post_testsigma:ci/test-plans@0.2.0#failures"];
		try {
			WebAssembly.promising(exports1["cabi_post_testsigma:ci/test-plans@0.2.0#failures"]);
		} catch (err) {
			exports1["cabi_post_testsigma:ci/test-plans@0.2.0#failures"];
		}
		postReturn4 = exports1["cabi_post_testsigma:ci/test-plans@0.2.0#report"];
		try {
			WebAssembly.promising(exports1["cabi_post_testsigma:ci/test-plans@0.2.0#report"]);
		} catch (err) {
			exports1["cabi_post_testsigma:ci/test-plans@0.2.0#report"];
		}
		run0212Run = exports1["wasi:cli/run@0.2.12#run"];
		testPlans020MethodJunitReportRead = exports1["testsigma:ci/test-plans@0.2.0#[method]junit-report.read"];
		testPlans020Trigger = exports1["testsigma:ci/test-plans@0.2.0#trigger"];
		testPlans020Status = exports1["testsigma:ci/test-plans@0.2.0#status"];
		testPlans020Wait = exports1["testsigma:ci/test-plans@0.2.0#wait"];
		testPlans020Run = exports1["testsigma:ci/test-plans@0.2.0#run"];
		testPlans020Find = exports1["testsigma:ci/test-plans@0.2.0#find"];
		testPlans020Stop = exports1["testsigma:ci/test-plans@0.2.0#stop"];
		testPlans020Rerun = exports1["testsigma:ci/test-plans@0.2.0#rerun"];
		testPlans020Failures = exports1["testsigma:ci/test-plans@0.2.0#failures"];
		testPlans020Report = exports1["testsigma:ci/test-plans@0.2.0#report"];
		testPlans020WholeReport = exports1["testsigma:ci/test-plans@0.2.0#whole-report"];
		const testPlans020 = {
			JunitReport,
			failures,
			find,
			report,
			rerun,
			run: run$1,
			status,
			stop,
			trigger,
			wait,
			wholeReport
		};
		const run0212 = { run };
		return {
			run: run0212,
			testPlans: testPlans020,
			"testsigma:ci/test-plans@0.2.0": testPlans020,
			"wasi:cli/run@0.2.12": run0212
		};
	})();
	let promise, resolve, reject;
	function normalizeInstantiationError(e) {
		if (typeof WebAssembly.SuspendError === "function" && e instanceof WebAssembly.SuspendError) return new WebAssembly.RuntimeError("cannot block a synchronous task before returning");
		return e;
	}
	function runNext(value) {
		try {
			let done;
			do
				({value, done} = gen.next(value));
			while (!(value instanceof Promise) && !done);
			if (done) {
				if (resolve) return resolve(value);
				else return value;
			}
			if (!promise) promise = new Promise((_resolve, _reject) => (resolve = _resolve, reject = _reject));
			value.then((nextVal) => done ? resolve() : runNext(nextVal), (e) => reject(normalizeInstantiationError(e)));
		} catch (e) {
			e = normalizeInstantiationError(e);
			if (reject) reject(e);
			else throw e;
		}
	}
	const maybeSyncReturn = runNext(null);
	return promise || maybeSyncReturn;
}
// build/src/core_modules.js
/** The number of a component's section that is a core module. */
const CORE_MODULE = 1;
/** The magic number and the version. */
const HEADER = 8;
/** The core modules of a component, under the names that jco gives them: `testsigma.core.wasm`, `testsigma.core2.wasm`, … */
function coreModules(component) {
	const modules = /* @__PURE__ */ new Map();
	let at = HEADER;
	while (at < component.length) {
		const id = component[at];
		const [size, start] = unsigned(component, at + 1);
		at = start + size;
		if (id === CORE_MODULE) {
			const number = modules.size === 0 ? "" : modules.size + 1;
			modules.set(`testsigma.core${number}.wasm`, component.subarray(start, at));
		}
	}
	return modules;
}
/** An unsigned LEB128 number, and where it ends. */
function unsigned(bytes, at) {
	let value = 0;
	for (let shift = 0;; shift += 7) {
		const byte = bytes[at++];
		value |= (byte & 127) << shift;
		if (byte < 128) return [value >>> 0, at];
	}
}
// build/src/origin.js
const ORIGIN = /^https?:\/\/(?:[a-z0-9._~-]+|\[[0-9a-f:.]+\])(?::0*[1-9][0-9]*)?\/?$/i;
/** The scheme, host and port that a text is. `URL` alone would cut off what is more than that. */
function originOf(text) {
	if (typeof text === "string" && ORIGIN.test(text) && URL.canParse(text)) return new URL(text).origin;
	throw new TypeError(`${JSON.stringify(text)} is not a scheme, host and port alone, such as https://app.testsigma.com`);
}
// build/src/component.js
const FILE = new URL("testsigma.wasm", import.meta.url);
/** How the command ends: it leaves by an exit code, and that must not end this process. */
var Exit = class extends Error {
	constructor(code) {
		super(`exit code ${code}`);
		this.code = code;
	}
};
/** The SHA-256 of the component in this package, in hexadecimal digits. */
function sha256() {
	return createHash("sha256").update(readFileSync(FILE)).digest("hex");
}
/**
* Makes an instance: `testPlans` is the typed interface, `run` the command. Without `env`, `args` and `preopens` the shim would hand
* over this process's own: all its variables, its arguments and the whole disk.
*
* @param {{env?: object, args?: string[], preopens?: object, allow?: string[], refused?: (origin: string) => void}} granted `allow` holds
*   origins, such as `https://app.testsigma.com`; none may be reached when it is missing. `refused` is told of each request to another
* @throws {TypeError} where one of `allow` is not a scheme, host and port alone
*/
async function instantiate({ env = {}, args = [], preopens = {}, allow = [], refused = complain } = {}) {
	const exit = {
		exit: (status) => leave(status.tag === "err" ? 1 : 0),
		exitWithCode: leave
	};
	const shim = new WASIShim({
		cli: {
			...cli_exports,
			exit
		},
		http: {
			...http_exports,
			outgoingHandler: only(allow, refused, outgoingHandler)
		},
		sandbox: {
			env,
			args,
			preopens
		}
	});
	const modules = coreModules(readFileSync(FILE));
	const load = async (path) => WebAssembly.compile(modules.get(path));
	return instantiate$1(load, shim.getImportObject());
}
function leave(code) {
	throw new Exit(code);
}
function complain(origin) {
	console.error(`testsigma-ci: ${origin} is not on the allow-list`);
}
/** wasi:http for some servers only. */
function only(allow, refused, handler) {
	const allowed = new Set(allow.map(originOf));
	return {
		...handler,
		handle(request, options) {
			const scheme = request.scheme()?.tag.toLowerCase() ?? "https";
			const { origin } = new URL(`${scheme}://${request.authority()}`);
			if (allowed.has(origin)) return handler.handle(request, options);
			refused(origin);
			throw { tag: "HTTP-request-denied" };
		}
	};
}
export { originOf as i, instantiate as n, sha256 as r, Exit as t };
