import type { Term } from '../../model/catalogue.ts';

/** Other names of what a document speaks of, as the search index keeps them. */
export interface Synonyms {
  /** Of what its title and its summary name. */
  readonly lead: string;
  /** Of what only its body names. */
  readonly body: string;
}

/**
 * For each term of the glossary that a text names, the other names of it: `money back = refund ; reimbursement = refund`.
 * The index finds a document by them, and a result can say which word of the document stands for which word that was looked for.
 */
export function synonymsOf(glossary: readonly Term[]): (lead: string, html: string) => Synonyms {
  const groups = glossary.flatMap(({ term, also }) => {
    const names = [term, ...also].map((name) => name.toLowerCase());
    return names.length < 2 ? [] : [names.map((name) => ({ name, form: wordForm(name) }))];
  });
  return (lead, html) => {
    const leadText = lead.toLowerCase();
    const bodyText = html.replaceAll(/<[^>]*>/g, ' ').toLowerCase();
    const inLead: string[] = [];
    const inBody: string[] = [];
    for (const names of groups) {
      const spoken = (text: string) => names.find(({ name, form }) => text.includes(name) && form.test(text));
      const pairs = (known: string) =>
        names.flatMap(({ name }) => (name === known ? [] : [`${name} ${stands} ${known}`]));
      const [first, later] = [spoken(leadText), spoken(bodyText)];
      if (first !== undefined) inLead.push(...pairs(first.name));
      else if (later !== undefined) inBody.push(...pairs(later.name));
    }
    return { lead: inLead.join(` ${parts} `), body: inBody.join(` ${parts} `) };
  };
}

/** Between two names of one thing; alone between spaces, so that the index does not take it for a letter of a word. */
const stands = '=';
const parts = ';';

/** The words as a whole, in singular or plural. */
function wordForm(name: string): RegExp {
  const escaped = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?:s|es)?(?![\p{L}\p{N}])`, 'u');
}
