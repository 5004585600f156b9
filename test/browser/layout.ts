/** What a page does to its own words: whether any is cut off, covered, or only to be reached by scrolling sideways. Runs in the page. */
export function layoutFaults(): readonly string[] {
  const root = document.scrollingElement ?? document.documentElement;
  const sideways = root.scrollWidth > window.innerWidth + 1 ? [`the page is ${root.scrollWidth} wide`] : [];
  const texts = textsIn(document.body);
  return [...sideways, ...texts.filter(isCut).map(({ text }) => `cut off: ${text}`), ...overlaps(texts)];

  interface Shown {
    readonly element: Element;
    readonly text: string;
    /** each line of it */
    readonly lines: readonly DOMRect[];
    /** those that nothing hides */
    readonly boxes: readonly DOMRect[];
  }

  function textsIn(from: Element): readonly Shown[] {
    const walk = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
    const found: Shown[] = [];
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || element === null || isOutOfSight(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const frame = frameOf(element);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      found.push({ element, text, lines, boxes: lines.filter((box) => isWithin(box, frame)) });
    }
    return found;
  }

  /** Meant for ears, for the input method or for measuring; what closes over the page hides what is behind it. */
  function isOutOfSight(element: Element): boolean {
    const dialog = document.querySelector('dialog[open]');
    if (dialog !== null && !dialog.contains(element)) return true;
    if (
      element.closest(
        '.only-heard, .skip, textarea, option, [hidden], .ime-text-area, .monaco-aria-container',
      )
    )
      return true;
    return (
      isForEars(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  }

  /** Drawn as a single point, or not drawn, so that it is only read aloud. */
  function isForEars(element: Element): boolean {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      const { clipPath, overflow, display } = getComputedStyle(each);
      const { width, height } = each.getBoundingClientRect();
      if (clipPath === 'inset(50%)') return true;
      if (overflow === 'hidden' && display !== 'inline' && width <= 1 && height <= 1) return true;
    }
    return false;
  }

  /** The part of the window in which the element can show at all. */
  function frameOf(element: Element): DOMRect {
    let [left, top, right, bottom] = [0, 0, window.innerWidth, window.innerHeight];
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(each);
      const box = each.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    return new DOMRect(left, top, right - left, bottom - top);
  }

  function isWithin(box: DOMRect, frame: DOMRect): boolean {
    return (
      box.left >= frame.left - 1 &&
      box.top >= frame.top - 1 &&
      box.right <= frame.right + 1 &&
      box.bottom <= frame.bottom + 1
    );
  }

  /** A box that neither scrolls nor says … hides the end of its own words. What scrolls by other means does so downwards. */
  function isCut({ element, lines }: Shown): boolean {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      const { overflowX, textOverflow, webkitLineClamp, display } = getComputedStyle(each);
      if (display === 'inline' || overflowX === 'visible') continue;
      if (overflowX === 'auto' || overflowX === 'scroll') return false;
      const { left, right } = each.getBoundingClientRect();
      if (lines.some((line) => line.left < left - 2 || line.right > right + 2))
        return textOverflow !== 'ellipsis' && webkitLineClamp === 'none';
    }
    return false;
  }

  function overlaps(shown: readonly Shown[]): readonly string[] {
    const found: string[] = [];
    shown.forEach((one, at) => {
      for (const other of shown.slice(at + 1)) {
        if (one.boxes.some((box) => other.boxes.some((with_) => overlap(box, with_))))
          found.push(`one over the other: ${one.text.slice(0, 20)} / ${other.text.slice(0, 20)}`);
      }
    });
    return found;
  }

  /** Lines are set with room above and below the characters: only the middle of a line must be its own. */
  function overlap(a: DOMRect, b: DOMRect): boolean {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const [aMiddle, bMiddle] = [middle(a), middle(b)];
    const height = Math.min(aMiddle.bottom, bMiddle.bottom) - Math.max(aMiddle.top, bMiddle.top);
    return width > 2 && height > 2;
  }

  function middle({ top, bottom, height }: DOMRect): { readonly top: number; readonly bottom: number } {
    return { top: top + height / 4, bottom: bottom - height / 4 };
  }
}
