const inline = /\]\((?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)/g;
const defined = /^( {0,3}\[(?:[^\]\\\n]|\\.)+\]:)[ \t]*(?:<[^<>\n]*>|\S+)/gm;
const handoff = /:handoff\[[^\]\n]*\]/g;

/** A Markdown text without where its links, images and handoffs lead. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(inline, '](').replaceAll(defined, '$1').replaceAll(handoff, ':handoff[]');
}
