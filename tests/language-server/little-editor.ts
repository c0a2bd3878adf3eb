import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node.js';

const bin = resolve(import.meta.dirname, '../../bin/sop.js');

export interface EditorRequest {
  readonly cwd: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folders of the workspace; the current one when absent. */
  readonly workspace?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** Another server than `sop lsp`: a module to run. */
  readonly server?: string;
}

interface Waiting {
  readonly uri: string;
  readonly holds: (shown: PublishDiagnosticsParams) => boolean;
  readonly tell: (shown: PublishDiagnosticsParams) => void;
}

/** An editor as a server sees one: a process at the other end of stdin and stdout. */
export class LittleEditor {
  readonly connection: ProtocolConnection;
  /** What the server wants a person to read. */
  readonly said: string[] = [];
  /** What is shown at each address. */
  readonly shown = new Map<string, PublishDiagnosticsParams>();
  readonly watches: unknown[] = [];
  private readonly child: ChildProcess;
  private readonly request: EditorRequest;
  private readonly versions = new Map<string, number>();
  private waiting: Waiting[] = [];
  readonly ended: Promise<number>;
  stderr = '';

  constructor(request: EditorRequest) {
    this.request = request;
    const { cwd, args = [], env = {}, server } = request;
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('SOP_'));
    const words = server === undefined ? [bin, 'lsp', '--stdio', ...args] : [server, '--stdio', ...args];
    const child = spawn(process.execPath, words, { cwd, env: { ...Object.fromEntries(inherited), ...env } });
    child.stderr.on('data', (part: Buffer) => (this.stderr += part.toString('utf8')));
    this.child = child;
    this.ended = new Promise((done) => child.on('close', (code) => done(code ?? -1)));
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (shown: PublishDiagnosticsParams) => {
      this.shown.set(shown.uri, shown);
      const met = this.waiting.filter(({ uri, holds }) => uri === shown.uri && holds(shown));
      this.waiting = this.waiting.filter((one) => !met.includes(one));
      for (const { tell } of met) tell(shown);
    });
    this.connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
      this.said.push(message);
    });
    this.connection.onRequest('client/registerCapability', (asked: unknown) => {
      this.watches.push(asked);
      return null;
    });
    this.connection.listen();
  }

  async begin(): Promise<InitializeResult> {
    const { workspace = [this.request.cwd], capabilities = {} } = this.request;
    const workspaceFolders = workspace.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
    const answer = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities,
    });
    await this.connection.sendNotification('initialized', {});
    return answer;
  }

  /** Opens a file of the current folder, with a text of its own when one is given. */
  async open(path: string, text = readFileSync(this.pathOf(path), 'utf8')): Promise<void> {
    const uri = this.uriOf(path);
    this.versions.set(uri, 1);
    const languageId = path.endsWith('.md') ? 'markdown' : 'yaml';
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  async change(path: string, text: string): Promise<void> {
    const uri = this.uriOf(path);
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  async close(path: string): Promise<void> {
    const uri = this.uriOf(path);
    this.versions.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, parameters: unknown): Promise<void> {
    return this.connection.sendNotification(method, parameters);
  }

  /** What is shown for a document as it now stands. */
  async findings(path: string): Promise<readonly Diagnostic[]> {
    const version = this.versions.get(this.uriOf(path));
    return (await this.until(path, (shown) => shown.version === version)).diagnostics;
  }

  /** Waits until what is shown for a document holds. */
  until(path: string, holds: Waiting['holds']): Promise<PublishDiagnosticsParams> {
    const uri = this.uriOf(path);
    const shown = this.shown.get(uri);
    if (shown && holds(shown)) return Promise.resolve(shown);
    return new Promise((tell) => this.waiting.push({ uri, holds, tell }));
  }

  fixes(path: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: this.uriOf(path) },
      range,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
  }

  /** Takes leave as the protocol wants it; the exit code. */
  async end(): Promise<number> {
    await this.connection.sendRequest('shutdown');
    await this.notify('exit', undefined);
    return this.ended;
  }

  /** Is gone without a word. */
  hangUp(): void {
    this.child.stdin!.end();
  }

  kill(): void {
    this.connection.dispose();
    this.child.kill();
  }

  uriOf(path: string): string {
    return pathToFileURL(this.pathOf(path)).href;
  }

  pathOf(path: string): string {
    return join(this.request.cwd, path);
  }
}

/** A diagnostic in one line: `line:column rule`, counted as people do. */
export function lineOf({ range, code }: Diagnostic): string {
  return `${range.start.line + 1}:${range.start.character + 1} ${code}`;
}
