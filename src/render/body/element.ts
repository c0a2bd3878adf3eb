import type { Element, ElementContent, Properties } from 'hast';

export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function isElement(node: { readonly type: string }): node is Element {
  return node.type === 'element';
}

/** The words in an element. */
export function textIn(node: { readonly children: readonly unknown[] }): string {
  let text = '';
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'element') text += textIn(child);
  }
  return text.trim();
}
