import { expect, test } from 'vitest';
import { escaped, gexfText, legal } from '../../src/model/xml.ts';

test('what XML cannot hold is replaced, and nothing else', () => {
  expect(legal('a\u0000b\u001fc\ud800d\ufffee')).toBe('a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e');
  expect(legal('tab\tline\r\nđ \u0085 😀 \u{FFFD}')).toBe('tab\tline\r\nđ \u0085 😀 \u{FFFD}');
  expect(escaped('<a & "b">\n')).toBe('&lt;a &amp; &quot;b&quot;&gt;&#10;');
});

test('the namespace of GEXF names its host', () => {
  expect(gexfText('<gexf xmlns:viz="http:///www.gexf.net/1.1draft/viz">')).toBe(
    '<gexf xmlns:viz="http://www.gexf.net/1.2draft/viz">\n',
  );
});
