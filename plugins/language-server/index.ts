import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node.js';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { whenQuiet } from '../when-quiet.ts';
import { ContentFolders } from './content-folders.ts';
import { Desk, type Editor } from './desk.ts';

export interface EditorOptions {
  readonly version: string;
  /** The content folder, seen from a folder of the workspace or from the current one. Absent: found from each file. */
  readonly root?: string | undefined;
  /** The day to judge by; the policy's or the clock's otherwise. */
  readonly today?: CalendarDate | undefined;
}

/** Long enough to wait for the next key, too short to wait for. */
const quietTime = 150;

/** Speaks the language server protocol with an editor, until the editor ends the process. */
export function serveEditor(options: EditorOptions): void {
  const connection = createConnection(process.stdin, process.stdout);
  const folders = new ContentFolders({ named: options.root, cwd: process.cwd() });
  const desk = new Desk(folders, options.today);
  let client: InitializeParams['capabilities'] = {};
  const editor: Editor = {
    get showsRelated() {
      return client.textDocument?.publishDiagnostics?.relatedInformation === true;
    },
    show(uri, version, diagnostics) {
      void connection.sendDiagnostics({
        uri,
        ...(version === undefined ? {} : { version }),
        diagnostics: [...diagnostics],
      });
    },
    log: (error) => connection.console.error(String((error as Error).stack ?? error)),
  };
  const judgeSoon = whenQuiet(quietTime, () => desk.judgeAll(editor));

  connection.onInitialize((request) => {
    client = request.capabilities;
    const opened = request.workspaceFolders?.map(({ uri }) => uri) ?? (request.rootUri ? [request.rootUri] : []);
    for (const uri of opened) folders.addToWorkspace(uri);
    return abilities(options.version);
  });
  connection.onInitialized(() => {
    const trouble = folders.trouble();
    if (trouble !== undefined)
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: trouble });
    watch(connection, client);
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) folders.removeFromWorkspace(uri);
      for (const { uri } of added) folders.addToWorkspace(uri);
      judgeSoon();
    });
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    desk.put(textDocument);
    judgeSoon();
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const last = contentChanges.at(-1);
    if (last === undefined) return;
    desk.put({ ...textDocument, text: last.text });
    judgeSoon();
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    desk.remove(textDocument.uri, editor);
    judgeSoon();
  });
  connection.onDidSaveTextDocument(judgeSoon);
  connection.onDidChangeWatchedFiles(judgeSoon);
  connection.onCodeAction(({ textDocument, range, context: { only } }) => {
    const wanted = only === undefined || only.some((kind) => kind === CodeActionKind.QuickFix || kind === '');
    return wanted ? [...desk.fixesFor(textDocument.uri, range)] : [];
  });
  connection.listen();
}

function abilities(version: string): InitializeResult {
  return {
    serverInfo: { name: 'sopwright', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full, save: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** An editor that can tell when files change on disk is asked to; with any other, the next change of a text does. */
function watch(connection: Connection, client: InitializeParams['capabilities']): void {
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const watchers = [{ globPattern: '**/*.{md,markdown,erb,yaml,csv}' }];
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
