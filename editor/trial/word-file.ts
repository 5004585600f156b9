/** The blocks of a memorandum → a page that Word and WPS open as a document, in the faces of an office document. */
import type { Block } from './memo-blocks.ts';

export function wordFile(blocks: readonly Block[], title: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}</style></head>
<body style="font-family:仿宋,FangSong,serif;font-size:16pt;line-height:28pt">
${blocks.map(blockHtml).join('\n')}
</body></html>
`;
}

const styles = {
  title:
    "text-align:center;font-family:'方正小标宋简体',SimSun,serif;font-size:22pt;line-height:35pt;font-weight:bold",
  heading: 'font-family:黑体,SimHei,sans-serif;text-indent:2em;margin-top:14pt',
  line: 'text-indent:2em',
  signature: 'margin-top:28pt;text-align:right',
  small: 'font-size:10.5pt;line-height:18pt;margin-top:8pt',
} as const;

const cell = 'border:0.5pt solid #000;padding:2pt 5pt;font-size:12pt;line-height:20pt;vertical-align:top';

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'table': {
      const row = (cells: readonly string[], tag: 'td' | 'th') =>
        `<tr>${cells.map((text) => `<${tag} style="${cell}">${escaped(text)}</${tag}>`).join('')}</tr>`;
      const rows = block.rows.map((cells) => row(cells, 'td')).join('');
      return `<table style="border-collapse:collapse;width:100%">${row(block.head, 'th')}${rows}</table>`;
    }
    case 'reason': {
      const quoted =
        block.quoted === undefined
          ? ''
          : `<span style="font-family:楷体,KaiTi,serif">「${escaped(block.quoted)}」</span>`;
      const clause = block.clause === undefined ? '' : `（${escaped(block.clause)}）`;
      return `<p style="margin:0 0 0 ${2 + block.depth * 2}em">${quoted}${clause}${escaped(block.text)}</p>`;
    }
    case 'title':
      return `<h1 style="${styles.title}">${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2 style="${styles.heading};font-size:16pt;font-weight:normal">${escaped(block.text)}</h2>`;
    default:
      return `<p style="margin:0;${styles[block.kind]}">${escaped(block.text)}</p>`;
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words of a case are never markup; signs that no document holds are shown as what they are not. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
