import { withSection } from './marked-section';

const BEGIN = '<!-- table: begin; written by "npm run bench -- --report" -->';
const END = '<!-- table: end -->';
const PAGE = `# Title\n\n${BEGIN}\nold\n${END}\n\n## After\n`;

describe('a section between marks', () => {
  it('is written anew, and everything else stays as it is', () => {
    const page = withSection(PAGE, 'table', '| new |\n');
    expect(page).toBe(`# Title\n\n${BEGIN}\n\n| new |\n\n${END}\n\n## After\n`);
    expect(withSection(page, 'table', '| new |')).toBe(page);
  });

  it.each([
    ['no marks', '# Title\n'],
    ['no end', `${BEGIN}\nold\n`],
    ['two sections', `${PAGE}${PAGE}`],
    ['marks the wrong way round', `${END}\n${BEGIN}\n`],
  ])('is refused in a document with %s', (_, page) => {
    expect(() => withSection(page, 'table', 'new')).toThrow('the marks of table');
  });
});
