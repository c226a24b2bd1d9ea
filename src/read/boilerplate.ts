// What stands between the paragraphs of an article: advertisements, links, captions, share bars. One table, one pattern a habit.
import { datesIn } from './dates.ts';

export type Furniture =
  | 'advertisement'
  | 'related'
  | 'share'
  | 'reading time'
  | 'caption'
  | 'byline'
  | 'date'
  | 'newsletter'
  | 'cookies'
  | 'comments'
  | 'rights'
  | 'tags'
  | 'address';

interface Habit {
  readonly kind: Furniture;
  readonly pattern: RegExp;
  /** Longer paragraphs are prose that happens to fit. In words. */
  readonly most: number;
}

const AGENCY = '(?:AP|Reuters|REUTERS|AFP|EPA|EPA-EFE|Getty Images|Sputnik|Bloomberg|Xinhua|UPI|dpa|ANSA)';

/** Longer paragraphs are prose. In UTF-16 units. */
const LONGEST = 1200;

/** Patterns see the paragraph with its white space made single blanks. */
const HABITS: readonly Habit[] = [
  habit(
    'advertisement',
    /^[-–—[(]*\s*(?:advert(?:isement|isements|isment)?|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)|partner content)\s*[-–—\])]*[.:]?$/i,
    4,
  ),
  habit(
    'advertisement',
    /^(?:(?:story|article|report|content|scroll to) continues? (?:below|after)|(?:skip|remove|report this) ad|(?:this )?ad(?:vertisement)? (?:will|has not)|ad feedback)/i,
    14,
  ),
  habit(
    'related',
    /^(?:read(?: more| also| next| now| it here| full (?:story|article))?|also read|see (?:also|more)|learn more|find out more|show more|load more|click here|keep reading|continue reading|go deeper|what to read next|related(?: (?:articles?|stories|coverage|content|topics?|posts?|news|links))?|recommended(?: (?:for you|reading|stories|articles))?|more (?:on|from|about|in|like) .{1,60}|more (?:stories|news|coverage)|don[’']?t miss|most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|latest(?: news| stories)?|you (?:may|might) also (?:like|be interested in)|up next|editors?[’']? (?:picks?|choice)|in this (?:article|story)|in other news|watch(?: live| now| more)?|listen(?: now)?|view gallery|sources?|references|external links|further reading)\s*[:»>→…]*$/i,
    12,
  ),
  habit(
    'related',
    /^(?:read(?: more| also| next| our \w+)?|also read|see also|related(?: \w+)?|recommended|watch(?: live| now| video)?|listen(?: now)?|don[’']?t miss|go deeper|more here|click here)\s*[:|»→>]\s*\S/i,
    40,
  ),
  habit(
    'related',
    /^(?:READ|WATCH|LISTEN|SEE|MORE|ALSO|RELATED|VIDEO|GALLERY|LIVE)(?: [A-Z]+)?(?:\s*[:|–—-]\s*|\s+)(?=\S)(?!.*[.]$)/,
    24,
  ),
  habit(
    'reading time',
    /^\(?(?:(?:estimated |est\.? )?reading time\W*)?(?:about |approx\.? )?\d{1,3}[\s-]*min(?:ute)?s?(?:\s*(?:,|and)?\s*\d{1,2}\s*sec(?:ond)?s?)?\s*(?:read(?:ing)?(?: time)?|to read|listen|watch)\)?$/i,
    9,
  ),
  habit(
    'reading time',
    /^(?:estimated )?reading time\W*(?:about )?\d{1,3}[\s-]*min(?:ute)?s?(?:\W+\d{1,2}\s*sec(?:ond)?s?)?$/i,
    9,
  ),
  habit(
    'caption',
    /(?:^|[.!?"”’)|\]/–—,-]\s*|\s)(?:Photo(?:graph)?s?|PHOTO|Picture|Image|Illustration|Credit|CREDIT|Graphic)(?: (?:by|credit|courtesy(?: of)?|source))?\s*[:©]\s*[^.]{2,120}\.?\)?$/,
    80,
  ),
  habit(
    'caption',
    /[(/|–—.!?-]\s*(?:photo|picture|image|illustration)s?(?: credit)? (?:by|courtesy of|via)\s[^.]{2,100}\)?$/i,
    80,
  ),
  habit(
    'caption',
    /^(?:photo(?:graph)?|picture|image|illustration|file photo|file image|file picture|video)(?: (?:by|courtesy of|credit|caption))?(?:\s*[:|©]\s*|\s+[–—-]\s+)\S/i,
    70,
  ),
  habit(
    'caption',
    new RegExp(
      `(?:\\(|\\[|/|\\||©|^|[.!?]\\s)\\s*(?:${AGENCY}(?: Photo| Images)?\\s*/\\s*\\p{Lu}|(?:via )?Getty Images\\b|AP Photo\\b|Pool Photo\\b|.{0,40}\\bvia (?:AP|REUTERS|Getty Images|Reuters|AFP)\\b)[^.!?]{0,100}\\)?\\.?\\]?$`,
      'u',
    ),
    90,
  ),
  habit('caption', /\((?:file(?: photo| image)?|archive(?: photo)?|handout(?: photo)?|pictured)\)\.?$/i, 50),
  habit('newsletter', /^(?:sign[- ]?up|subscribe|register)\b/i, 45),
  habit(
    'newsletter',
    /^(?:get|receive|want) (?:the |our |all |more )?.{0,80}\b(?:inbox|newsletters?|by e-?mail|email alerts?)\b/i,
    40,
  ),
  habit(
    'newsletter',
    /^(?:(?:enter |type )?your e-?mail(?: address)?|e-?mail address|thank(?:s| you) for (?:signing up|subscribing)|you have successfully|already a (?:subscriber|member)|this (?:article|story|content) is (?:only |exclusively )?(?:for|available to) (?:\w+ )?(?:subscribers|members)|download (?:our|the) .{0,20}app|support (?:our|independent) journalism|donate(?: now)?$|become a (?:member|subscriber|patron))/i,
    40,
  ),
  habit(
    'newsletter',
    /^(?:(?:join|follow|like|find|add) (?:us|our|the conversation)|follow [\p{L}\d. ]{2,30}|join [\p{L}\d. ]{2,30}) (?:on|in|channel|via|as)\b.{0,80}\b(?:telegram|whatsapp|facebook|twitter|x|instagram|youtube|google|tiktok|threads|bluesky|linkedin|viber)\b/iu,
    24,
  ),
  habit(
    'cookies',
    /\b(?:we|us|(?:web)?site|partners) (?:\w+ ){0,3}uses? (?:\w+ ){0,3}cookies\b|\b(?:accept|reject|manage|allow)(?: all| my| your)? cookies\b|^(?:accept|reject|manage)(?: all| my| your)? (?:preferences|consent)\b|^cookie (?:policy|settings|preferences|notice|consent)\b/i,
    120,
  ),
  habit(
    'cookies',
    /^by (?:clicking|continuing|using|signing up|subscribing|submitting|registering)\b.{0,160}\b(?:agree|consent|accept|acknowledge)\b/i,
    80,
  ),
  habit(
    'cookies',
    /^(?:privacy(?: policy| notice)?|terms (?:of|and) (?:use|service|conditions)|contact us|about us|log ?in|sign ?in|my account|menu|search|home|close|skip to (?:main )?content|back to top|print this page|toggle \w+)$/i,
    6,
  ),
  habit(
    'comments',
    /^(?:\(?\d+\)?\s+)?comments?(?: \(?\d+\)?)?$|^(?:leave|post|add|view|show|write|join) (?:a |your |all |the )?(?:\d+ )?(?:comments?|reply|discussion)\b|^(?:log|sign) in to|^be the first to comment|^comments (?:are|have been) (?:closed|disabled)|^what do you think\?/i,
    14,
  ),
  habit(
    'rights',
    /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\b(?:material|content|article|story|copyright)\b.{0,60}\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed)\b/i,
    70,
  ),
  habit(
    'rights',
    /^our standards:|\bcontributed (?:to this (?:report|story|article)|reporting)\b[^.]*\.?$/i,
    40,
  ),
  habit(
    'rights',
    /^this (?:article|story|post|report) (?:has been|was) (?:updated|corrected|amended|originally published|first published)\b|^(?:with|includes) (?:reporting|material|files|input) (?:by|from)\b/i,
    40,
  ),
  habit(
    'rights',
    /^(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|Compiled|Translated|Edited) by (?:(?:\p{Lu}[\p{L}.'’-]*|and|in|by|with|additional|writing|editing|reporting|for|of|the|de|van|von|al|el|bin|at|&)(?:[\s,;]+|$))+$/u,
    50,
  ),
  habit('rights', /^sources?\s*:/i, 30),
  habit(
    'tags',
    /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|labels|hashtags)\s*:|^(?:#[\p{L}\d_]+[\s,]*){1,20}$/iu,
    30,
  ),
  habit('address', /^<?(?:https?:\/\/|www\.)\S+>?$/i, 1),
  habit(
    'byline',
    /^(?:By|BY|by|Written by|Words by|Text by|Reported by|Story by|Authors?)\s*:?\s+\p{Lu}[\p{L}.'’-]*(?:(?:,|\s+(?:and|&|of|in|for|at|the|de|da|di|del|van|von|der|al|el|bin|ibn))*,?\s+\p{Lu}[\p{L}.'’-]*){0,11}(?:,? \w+ (?:correspondent|reporter|editor|writer))?$/u,
    16,
  ),
  habit(
    'byline',
    /^\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){1,3},?\s+(?:(?:\p{L}+\s+){0,3}(?:correspondent|reporter|editor|staff writer|contributor|bureau chief|columnist))(?:,? (?:in|for) \p{Lu}[\p{L} ]+)?$/u,
    12,
  ),
];

/** Words of share bars; a paragraph of these alone is one, if it holds a strong one. */
const SHARE = new Set(
  'share tweet print email e-mail save bookmark copy link facebook twitter whatsapp telegram linkedin reddit pinterest messenger flipboard instagram youtube threads bluesky viber tumblr mail pocket sms gift listen'.split(
    ' ',
  ),
);
const SHARE_WITH = new Set(
  'this that post article story page news it on via to with your friends a the by in now x or and for options button buttons full url text read later item more opens new window send click'.split(
    ' ',
  ),
);

/** Words that stand beside a date in a line of dates. */
const DATE_WORDS =
  /\b(?:first |last |originally )?(?:published|updated|posted|modified|created|date|uploaded|issued|edited)\b|\b(?:on|at|of|from|last|update|time|am|pm|a\.m\.|p\.m\.|utc|gmt|est|edt|et|cet|cest|eet|eest|msk|bst|ist|pst|pdt|local|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi;

/** What a paragraph is if it is not prose, by its words alone. */
export function furnitureOf(paragraph: string): Furniture | null {
  if (paragraph.length > LONGEST) return null;
  const text = paragraph.replace(/\s+/g, ' ').trim();
  const words = text.split(' ').length;
  if (words > 130) return null;
  const whole = partOf(text, words);
  if (whole !== null || words > 40) return whole;
  const parts = partsOf(text);
  if (parts.length < 2) return null;
  const kinds = parts.map((part) => partOf(part, part.split(' ').length));
  const known = kinds.filter((kind) => kind !== null);
  // A line such as `Capital Wire | 8 December 2025`: a name beside a date or a byline belongs to it.
  const rest = parts.filter((_, index) => kinds[index] === null);
  const names = rest.every((part) => isNameLike(part));
  return known.length > 0 && known.length >= rest.length && names ? (known[0] ?? null) : null;
}

/** The parts of a line of small matters: `By Ada Pole | 8 December 2025 · 4 min read`. */
export function partsOf(line: string): string[] {
  return line
    .split(/\s*[|·•]\s*|\s+[–—-]\s+|\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** One to six words, each with a capital: the name of a person, a place or an outlet. */
export function isNameLike(text: string): boolean {
  return /^(?:the |@)?[\p{Lu}\d][\p{L}\d.'’&@-]*(?:,? (?:(?:of|and|de|da|di|van|von|der|al|el|the|in|&)\s)?\p{Lu}[\p{L}\d.'’&-]*){0,5}$/u.test(
    text,
  );
}

/** True for nothing but dates, times and the words that go with them. */
function isDateLine(text: string): boolean {
  const dates = datesIn(text);
  if (dates.length === 0)
    return /^(?:posted |published |updated )?(?:at )?\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$|^(?:updated |published |posted )?\d{1,2} (?:minutes?|hours?|days?) ago$/i.test(
      text,
    );
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  rest = rest
    .replace(/T?\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\s*[ap]\.?m\.?)?/gi, ' ')
    .replace(DATE_WORDS, ' ');
  return !/[\p{L}\d]{2}/u.test(rest.replace(/[+-]\d{2}:?\d{2}/g, ' '));
}

function partOf(text: string, words: number): Furniture | null {
  for (const { kind, pattern, most } of HABITS) if (words <= most && pattern.test(text)) return kind;
  if (words <= 14 && isShareBar(text)) return 'share';
  return words <= 20 && isDateLine(text) ? 'date' : null;
}

function isShareBar(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return (
    words.some((word) => SHARE.has(word)) &&
    words.every((word) => SHARE.has(word) || SHARE_WITH.has(word)) &&
    !/[.?!]$/.test(text)
  );
}

function habit(kind: Furniture, pattern: RegExp, most: number): Habit {
  return { kind, pattern, most };
}
