/**
 * Sets a chosen appearance before anything is painted. It stands inline in the head of every page,
 * so the layout names its hash in the content security policy. The name of the key is shared with scripts/theme.ts.
 */
export const firstPaint =
  "try{const t=localStorage.getItem('appearance');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(firstPaint));

export const firstPaintHash = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` as const;
