import type { Options } from 'rehype-sanitize';

const heading = ['h2', 'h3', 'h4', 'h5', 'h6'];

const plain =
  'a blockquote br code data del div em hr img input li ol p pre section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  );

/** Every element and attribute a body may hold. What is not listed here is not published. */
export const safeElements: Options = {
  tagNames: [...plain, ...heading],
  attributes: {
    '*': [],
    a: [
      'href',
      'title',
      'rel',
      'id',
      'ariaLabel',
      'ariaDescribedBy',
      ['className', 'step-number', 'dead-link', 'data-footnote-backref'],
    ],
    code: [['className', /^language-[\w+#.-]+$/]],
    data: ['value'],
    div: ['role', 'tabIndex', 'ariaLabel', ['className', 'table']],
    img: ['src', 'alt', 'loading', 'decoding'],
    input: ['type', 'checked', 'disabled', 'ariaLabel'],
    li: ['id', ['className', 'step', 'task-list-item']],
    ol: ['start', 'role', ['className', 'steps', 'contains-task-list']],
    pre: ['tabIndex', ['className', 'as-written']],
    section: ['id', 'dataDecision', ['className', 'footnotes', 'decision']],
    span: [['className', 'domain']],
    td: ['colSpan', ['className', /^align-(?:left|right|center)$/, 'number', 'outcome']],
    th: ['scope', ['className', /^align-(?:left|right|center)$/, 'number', 'outcome']],
    ul: [['className', 'contains-task-list']],
    ...Object.fromEntries(heading.map((name) => [name, ['id', ['className', 'hidden-words']]])),
  },
  protocols: { href: ['http', 'https'], src: [] },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: {},
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
