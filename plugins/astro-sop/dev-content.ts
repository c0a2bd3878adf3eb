import { isDeepStrictEqual } from 'node:util';
import { openedSite } from '../../src/index.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { concernsPage } from './concerned-file.ts';
import { configurationInWords, openContent, printClosingLine, printFindings } from './gate.ts';
import type { Settings } from './options.ts';

/** What the overlay on a page is told. */
export interface PageFindings {
  /** Set while the content cannot be read; the page then shows what was good last. */
  readonly trouble?: string;
  readonly findings: readonly {
    readonly severity: string;
    readonly rule: string;
    readonly where: string;
    readonly message: string;
    readonly fix: string;
  }[];
}

/** The content folder while somebody is writing in it. */
export class DevContent {
  private readonly settings: Settings;
  private trouble: string | undefined;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /**
   * Reads everything again; what it returns says in the terminal how it stands now. Never throws:
   * the server must outlive any edit.
   */
  async readAgain(): Promise<() => void> {
    const { content } = this.settings;
    const before = openedSite().report.findings;
    try {
      const { report, base } = await openContent(this.settings);
      this.trouble = undefined;
      if (isDeepStrictEqual(report.findings, before)) return () => printClosingLine(report, content);
      return () => printFindings(report, base.sources, content);
    } catch (error) {
      const trouble =
        error instanceof ConfigurationError ? configurationInWords(error, content) : String((error as Error).stack);
      this.trouble = trouble;
      return () => process.stderr.write(`${trouble}\nThe pages show the last good state until this is put right.\n`);
    }
  }

  findingsOn(address: string): PageFindings {
    const { base, report } = openedSite();
    const concerned = concernsPage(base, address);
    const findings = report.findings
      .filter(({ file, status }) => status === 'new' && concerned(file))
      .map(({ severity, rule, file, place, message, fix }) => ({
        severity,
        rule,
        where: `${file}:${place.line}:${place.column}`,
        message,
        fix,
      }));
    return { findings, ...(this.trouble === undefined ? {} : { trouble: this.trouble }) };
  }

  /** Path below the content folder of a picture or an attachment that pages link to. */
  attachmentAt(address: string): string | undefined {
    const wanted = decodeURIComponent(address);
    return openedSite()
      .site()
      .files.find(({ href }) => decodeURIComponent(href) === wanted)?.file;
  }
}
