import { describe, expect, it } from 'vitest';
import { body, render } from './render.ts';

const other = { 'sops/counter/open.md': '---\ntitle: Open\n---\n' };

const company = {
  'people.yaml':
    'people: [{ id: ana, name: Ana Reis }]\nroles: [{ id: baker, title: baker on duty, holders: [ana] }]\n',
  'tools.yaml': '- { id: oven, title: Deck oven, owner: ana }\n',
};

describe('the body of a page', () => {
  it('gives headings and steps the ids that links are checked against', () => {
    const html = body(
      '## Procedure\n\n1. Weigh.\n2. Mix:\n   1. the flour\n   2. the water\n\n## Purpose\n\n## Purpose',
    );
    expect(html).toContain('<h2 id="procedure">Procedure</h2>');
    expect(html).toContain('<h2 id="purpose-1">Purpose</h2>');
    expect(html).toContain(
      '<li class="step" id="step-2-1"><a class="step-number" href="#step-2-1"><span>Step </span>2.1</a><p>the flour</p></li>',
    );
    expect(html.match(/<ol class="steps" role="list">/g)).toHaveLength(2);
  });

  it('has no heading of level 1', () => {
    expect(body('# Baking')).toBe('<h2 id="baking">Baking</h2>');
  });

  it('shows raw HTML as it was written', () => {
    expect(body('Weigh <b>all</b> of it.')).toBe('<p>Weigh &#x3C;b>all&#x3C;/b> of it.</p>');
    expect(body('<script>alert(1)</script>')).toBe(
      '<pre class="as-written" tabindex="0">&#x3C;script>alert(1)&#x3C;/script></pre>',
    );
    expect(body('<!-- note to self -->')).toContain('&#x3C;!-- note to self -->');
  });

  it.each([
    ['[Open](../counter/open.md)', '<a href="/sops/counter/open/">Open</a>'],
    ['[Open](../counter/open.md#step-2)', '<a href="/sops/counter/open/#step-2">Open</a>'],
    ['[Open](/sops/counter/open.md "Now")', '<a href="/sops/counter/open/" title="Now">Open</a>'],
    ['[Open][o]\n\n[o]: ../counter/open.md', '<a href="/sops/counter/open/">Open</a>'],
    ['[Here](#purpose)', '<a href="#purpose">Here</a>'],
    ['[Here](bake.md#purpose)', '<a href="#purpose">Here</a>'],
    ['[Card](card%20%231.png)', '<a href="/files/sops/bread/card%20%231.png">Card</a>'],
    ['[Path](../../paths/new-baker.md#day-1)', '<a href="/onboarding/new-baker/#day-1">Path</a>'],
    ['[Gone](gone.md)', '<a class="dead-link">Gone</a>'],
    ['[Out](../../../etc/passwd)', '<a class="dead-link">Out</a>'],
    [
      '[Web](https://a.example/?a=1&b="2")',
      '<a href="https://a.example/?a=1&#x26;b=&#x22;2&#x22;" rel="external noopener">Web</a>',
    ],
    ['<ana@bakery.example>', '<a href="mailto:ana@bakery.example">ana@bakery.example</a>'],
    ['[Run](javascript:alert(1))', '<a class="dead-link">Run</a>'],
    ['[Run](JavaScript&#58;alert(1))', '<a class="dead-link">Run</a>'],
    ['[Data](data:text/html,x)', '<a class="dead-link">Data</a>'],
  ])('%s', (markdown, expected) => {
    const files = { ...other, 'sops/bread/card #1.png': '', 'paths/new-baker.md': '---\ntitle: New baker\n---\n' };
    expect(body(markdown, files)).toBe(`<p>${expected}</p>`);
  });

  it('links with the schemes that the policy allows, and never with one that runs', () => {
    const policy = { 'policy.yaml': 'rules:\n  links/scheme-allowed: { schemes: [https, sms, javascript] }\n' };
    expect(body('[Text](sms:+351123) [Mail](mailto:a@b.c) [Run](javascript:alert(1))', policy)).toBe(
      '<p><a href="sms:+351123">Text</a> <a class="dead-link">Mail</a> <a class="dead-link">Run</a></p>',
    );
  });

  it('cannot be talked into a pending link', () => {
    expect(body('` href="<sops/counter/open.md>"` [x](https://a.example/ \'" href="<!javascript%3Ax>"\')', other)).toBe(
      '<p><code> href="&#x3C;sops/counter/open.md>"</code> <a href="https://a.example/" rel="external noopener" title="&#x22; href=&#x22;<!javascript%3Ax>&#x22;">x</a></p>',
    );
  });

  it('loads pictures late, and links those of other hosts', () => {
    expect(body('![The lever](lever.png)', { 'sops/bread/lever.png': '' })).toBe(
      '<p><img src="/files/sops/bread/lever.png" alt="The lever" loading="lazy" decoding="async"></p>',
    );
    expect(body('![The lever](https://a.example/lever.png)')).toBe(
      '<p><a href="https://a.example/lever.png" rel="external noopener">The lever</a></p>',
    );
  });

  it('lets a wide table scroll, by keyboard too, under a name of its own', () => {
    const html = body('| Loaf | Grams |\n| :-- | --: |\n| Rye | 1,200 |\n| Corn | 800 |\n\n| A |\n| - |\n| b |');
    expect(html).toContain('<div class="table" role="region" tabindex="0" aria-label="Table 1: Loaf, Grams"><table>');
    expect(html).toContain('<th class="align-right number" scope="col">Grams</th>');
    expect(html).toContain('<td class="align-right number">1,200</td>');
    expect(html).toContain('aria-label="Table 2: A"');
    expect(html).not.toMatch(/ (style|align)=/);
  });

  it('keeps what is no mark', () => {
    expect(body('Mixed at 10:30, :tada: Q2:Director.')).toBe('<p>Mixed at 10:30, :tada: Q2:Director.</p>');
  });

  it.each([
    [':by[baker]', 'by Baker on duty'],
    [':by[ana]', 'by <a href="/people/ana/">Ana Reis</a>'],
    [':by[nobody]', 'by nobody'],
    [':by[*no* `<b>`]', 'by no &lt;b&gt;'],
    [':by[x:param[limit]]', 'by xlimit'],
    [':approve[baker]', 'Baker on duty approves', ' data-approves'],
    [':auto[oven]', 'runs by itself in Deck oven'],
    [':auto[oven]{irreversible}', 'runs by itself in Deck oven, cannot be undone'],
    [':handoff[counter/open]', 'goes on in <a href="/sops/counter/open/">Open</a>'],
    [':takes[90 min]', '<span class="hidden-words">takes </span>1 h 30 min', ' data-seconds="5400"'],
    [':takes[a while]', '<span class="hidden-words">takes </span>a while'],
  ])('says what %s means', (mark, words, data = '') => {
    const html = body(`Mixed ${mark}.`, { ...other, ...company });
    const [before, after] = ['<span class="hidden-words">(</span>', '<span class="hidden-words">)</span>'];
    expect(html).toBe(`<p>Mixed <span class="mark"${data}>${before}${words}${after}</span>.</p>`);
  });

  it('shows the value of a parameter, and the name of one that is not there', () => {
    const files = {
      'sops/bread/mix.md':
        '---\ntitle: Mix\nparams: { batch: { value: 1250, unit: g } }\n---\nUp to :param[batch], :param[x].',
    };
    const html = render(files).sopPages[0]?.html;
    expect(html).toBe('<p>Up to <b class="param">1,250 g</b>, <b class="param">x</b>.</p>');
  });

  it('keeps braces behind a mark that have no meaning', () => {
    const html = body('Heated :auto[oven]{soon} and :by[baker]{irreversible}.', company);
    expect(html).toContain('{soon} and ');
    expect(html).toContain('{irreversible}.');
  });

  it('shows claims, slots and blocks that are none', () => {
    expect(body('Use deck 2 :until[2026-09-14]{deck 1 is cold}.')).toBe(
      '<p>Use deck 2 deck 1 is cold (until 14 Sep 2026).</p>',
    );
    expect(body(':::local{#hours}\nOpen at 7.\n:::')).toContain('<p>Open at 7.</p>');
    expect(body(':::note\nMind the oven.\n:::').replaceAll('\n', '')).toBe(
      '<p>:::note</p><p>Mind the oven.</p><p>:::</p>',
    );
  });

  it('names check boxes and footnotes', () => {
    const html = body('- [x] Swept[^1]\n- [ ] Locked\n\n[^1]: With the broom.');
    expect(html).toContain('<input type="checkbox" checked disabled aria-label="Done"> Swept');
    expect(html).toContain('<input type="checkbox" disabled aria-label="To do"> Locked');
    expect(html).toContain('<h2 class="hidden-words" id="footnote-label">Footnotes</h2>');
    expect(html).toContain('href="#note-fn-1"');
  });

  it('keeps definitions that stand inside lists and quotes', () => {
    expect(body('[Open]\n\n> [open]: ../counter/open.md', other)).toContain('<a href="/sops/counter/open/">Open</a>');
    expect(body('[Open]\n\n- x\n\n  [open]: ../counter/open.md', other)).toContain('href="/sops/counter/open/"');
  });
});

function tableOf(head: string, ...rows: readonly string[]): string {
  return [head, head.replaceAll(/[^|]+/g, ' --- '), ...rows].map((row) => `| ${row} |`).join('\n');
}

function decision(attributes: string, text: string): string {
  return body(`:::decision{${attributes}}\n\n${text}\n\n:::`).replaceAll('\n', '');
}

describe('a decision on a page', () => {
  it('says conditions in words, and gives the script what it needs', () => {
    const html = decision(
      '#who',
      tableOf('Amount: 0..100 GBP | Tier: Gold, Tin | → Who', '<= 50 | not Gold | Bo', '(50..100] | any | <b>'),
    );
    expect(html).toContain('<section class="decision" data-decision="{&quot;id&quot;:&quot;who&quot;,');
    expect(html).toContain('id="who"');
    expect(html).toContain('<th scope="col">Amount <span class="domain">0–100 GBP</span></th>');
    expect(html).toContain('<th scope="col" class="outcome">Who</th>');
    expect(html).toContain('<td>up to 50</td><td>not Gold</td><td class="outcome">Bo</td>');
    expect(html).toContain('<td>above 50, up to 100</td><td>any</td><td class="outcome">&#x3C;b></td>');
    expect(html).not.toContain('<data');
  });

  it('says that the first row decides, and what is left over', () => {
    const html = decision(
      '#who hit=first',
      tableOf('Tier: Gold, Tin | Flag: yes, no | → Who', 'Gold | yes | Bo', 'otherwise | | Ana'),
    );
    expect(html).toContain('<p>The first row that fits decides.</p>');
    expect(html).toContain('<td colspan="2">anything else</td><td class="outcome">Ana</td>');
  });

  it('shows one that cannot be read as it is written, and offers nothing', () => {
    const html = decision('#who', tableOf('Tier: Gold, Tin | → Who', 'Silver | Bo', 'any | Ana'));
    expect(html).toContain('<td>Silver</td>');
    expect(html).not.toContain('data-decision');
    expect(html).not.toContain('<data');
  });
});
