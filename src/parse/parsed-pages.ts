import type { Page } from '../model/knowledge-base.ts';
import type { UnreadableSop } from '../model/sop.ts';
import type { Dialect } from './page.ts';
import type { SourceFile } from './source-file.ts';

type Parsed = Page | UnreadableSop;

/**
 * Pages as they were parsed last time, for hosts that read the same folder again and again. A page is made from its
 * text and the dialect alone: as long as both are the same, so is the page.
 */
export class ParsedPages {
  private dialect = '';
  private before = new Map<string, { readonly text: string; readonly page: Parsed }>();
  private now: typeof this.before = new Map();

  /** Begins another round; what the last one did not ask for is forgotten. */
  begin({ fields, sections }: Dialect): void {
    const dialect = JSON.stringify([fields, sections.procedure]);
    this.before = dialect === this.dialect ? this.now : new Map();
    this.dialect = dialect;
    this.now = new Map();
  }

  /** The page of a file, parsed only when its text is another than in the last round. */
  pageOf({ path, text }: SourceFile, parse: () => Parsed): Parsed {
    const known = this.before.get(path);
    const page = known?.text === text ? known.page : parse();
    this.now.set(path, { text, page });
    return page;
  }
}
