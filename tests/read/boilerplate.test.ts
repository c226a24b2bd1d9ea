// What is furniture and what is prose, line by line: both lists must hold.
import { describe, expect, test } from 'vitest';
import { furnitureOf } from '../../src/read/boilerplate.ts';

describe('furniture', () => {
  test.each([
    ['Advertisement', 'advertisement'],
    ['- ADVERTISEMENT -', 'advertisement'],
    ['Article continues after this ad', 'advertisement'],
    ['Read more:', 'related'],
    ['Read more: Harbour masters count the cost', 'related'],
    ['READ ALSO: Ferries stay in port', 'related'],
    ['More on this story', 'related'],
    ['You may also like', 'related'],
    ['Share This Post', 'share'],
    ['Facebook Twitter WhatsApp Email Copy Link', 'share'],
    ['3 minutes, 21 seconds Read', 'reading time'],
    ['Reading time: 4 minutes', 'reading time'],
    ['7 min read', 'reading time'],
    ['Ilse Brandt in Port Selm. Photo: Jonas Reik', 'caption'],
    ['A ship waits. Photo by Jonas Reik / Harbour Pictures', 'caption'],
    ['Envoys arrive in Port Selm on Monday. REUTERS/Jonas Reik', 'caption'],
    ['The strait at dawn (AP Photo/Jonas Reik)', 'caption'],
    ['By Ada Pole', 'byline'],
    ['By Ada Pole and Jonas Reik, Capital Wire', 'byline'],
    ['By Ada Pole | 8 December 2025 | 4 min read', 'byline'],
    ['Updated: Dec. 8, 2025 at 14:05 GMT', 'date'],
    ['Monday, 8 December 2025', 'date'],
    ['Sign up for our daily briefing', 'newsletter'],
    ['Get the latest news delivered to your inbox', 'newsletter'],
    ['Follow Capital Wire on Telegram', 'newsletter'],
    ['We use cookies to improve this site.', 'cookies'],
    ['By clicking Sign Up, you agree to our terms.', 'cookies'],
    ['Leave a comment', 'comments'],
    ['© 2025 Capital Wire', 'rights'],
    ['Reporting by Ada Pole in Ostrel; Editing by Mira Senn', 'rights'],
    ['Tags: Valdoria, strait, grain', 'tags'],
    ['https://wire.example/strait', 'address'],
  ])('%s', (line, kind) => {
    expect(furnitureOf(line)).toBe(kind);
  });
});

test.each([
  'Share prices fell in Port Selm after the envoys left.',
  'By Monday the ministers had stopped answering the telephone.',
  'By clicking his pen the whole evening, Brandt drove the envoys from the room.',
  'Reporting by the Courier suggests that two envoys pressed Brandt.',
  'Read my lips, the minister said: there will be no promise.',
  'The minister posted a video: "We were not asked for anything," he said in it.',
  'More on the strait will be said on Thursday, when the envoys come back.',
  'The text may not be published before Friday, Brandt said.',
  'Brussels would not accept preferences for grain from the north.',
  'Watch out for the harbour, a diplomat warned.',
  'Follow the money, a diplomat said on Monday.',
  'Photographs of the meeting show nobody smiling.',
  'Subtract the grain and there is no quarrel left.',
  'The envoys met on 8 December 2025.',
  'Topics such as grain and ice were left to the evening.',
  'Search parties went out at dawn.',
  'Home rule is what the islands want.',
  'Tweets are not treaties, she said.',
])('prose: %s', (line) => {
  expect(furnitureOf(line)).toBeNull();
});
