/** A file below the content root: path with `/` between folders, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
