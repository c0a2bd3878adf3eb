import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver/node.js';
import { FolderMemory } from '../../src/load/knowledge-base.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { fileOf, type ContentFolders } from './content-folders.ts';
import { refusalOf, toldOf, type Manner, type Told } from './diagnostics.ts';
import { judge } from './judge.ts';
import { quickFixes, type Judged } from './quick-fixes.ts';

interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What the desk says to the editor. */
export interface Editor {
  readonly showsRelated: boolean;
  show(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void;
  /** Something went wrong that is no mistake of the person who writes. */
  log(error: unknown): void;
}

/** The documents an editor has open. They are judged together: each may hold what is wrong in another. */
export class Desk {
  private readonly folders: ContentFolders;
  private readonly today: CalendarDate | undefined;
  private readonly open = new Map<string, OpenDocument>();
  private readonly judged = new Map<string, Judged>();
  private readonly memories = new Map<string, FolderMemory>();

  constructor(folders: ContentFolders, today: CalendarDate | undefined) {
    this.folders = folders;
    this.today = today;
  }

  put(document: OpenDocument): void {
    this.open.set(document.uri, document);
  }

  remove(uri: string, editor: Editor): void {
    this.open.delete(uri);
    this.judged.delete(uri);
    editor.show(uri, undefined, []);
  }

  fixesFor(uri: string, range: Range): readonly CodeAction[] {
    const [judged, now] = [this.judged.get(uri), this.open.get(uri)];
    return judged && now ? quickFixes(judged, now.text, range) : [];
  }

  /** Never throws: the server must outlive any text. */
  async judgeAll(editor: Editor): Promise<void> {
    const folders = this.byFolder();
    this.clearAllBut([...folders.values()], editor);
    for (const [root, documents] of folders) {
      try {
        await this.judgeFolder(root, documents, editor);
      } catch (error) {
        editor.log(error);
      }
    }
  }

  /** A folder may cease to be one while its documents are open. */
  private clearAllBut(folders: readonly ReadonlyMap<string, OpenDocument>[], editor: Editor): void {
    const kept = new Set(folders.flatMap((documents) => [...documents.values()].map(({ uri }) => uri)));
    for (const uri of this.judged.keys()) {
      if (kept.has(uri)) continue;
      this.judged.delete(uri);
      editor.show(uri, undefined, []);
    }
  }

  /** Open documents by content folder, then by path below it. */
  private byFolder(): ReadonlyMap<string, ReadonlyMap<string, OpenDocument>> {
    const found = new Map<string, Map<string, OpenDocument>>();
    for (const document of this.open.values()) {
      const file = fileOf(document.uri);
      const place = file === undefined ? undefined : this.folders.placeOf(file);
      if (place === undefined) continue;
      const documents = found.get(place.root) ?? new Map<string, OpenDocument>();
      found.set(place.root, documents.set(place.path, document));
    }
    return found;
  }

  private async judgeFolder(root: string, documents: ReadonlyMap<string, OpenDocument>, editor: Editor): Promise<void> {
    const manner: Manner = {
      uriOf: (file) => documents.get(file)?.uri ?? pathToFileURL(join(root, file)).href,
      showsRelated: editor.showsRelated,
    };
    const tell = await this.findingsIn(root, documents, manner);
    for (const [file, { uri, version, text }] of documents) {
      // One that has changed or was closed meanwhile is another text; its turn comes.
      if (this.open.get(uri)?.version !== version) continue;
      const told = tell(file);
      this.judged.set(uri, { uri, text, told });
      editor.show(
        uri,
        version,
        told.map(({ diagnostic }) => diagnostic),
      );
    }
  }

  private async findingsIn(
    root: string,
    documents: ReadonlyMap<string, OpenDocument>,
    manner: Manner,
  ): Promise<(file: string) => readonly Told[]> {
    const memory = this.memories.get(root) ?? new FolderMemory(root);
    this.memories.set(root, memory);
    const texts = new Map([...documents].map(([file, { text }]) => [file, text]));
    try {
      const { findings } = await judge({ root, texts, memory, today: this.today });
      const byFile = Map.groupBy(findings, ({ file }) => file);
      return (file) => (byFile.get(file) ?? []).map((finding) => toldOf(finding, manner));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      return (file) => refusalOf(error, file, manner);
    }
  }
}
