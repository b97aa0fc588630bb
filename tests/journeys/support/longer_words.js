// Makes each word of the page two fifths longer, as another language may have it, or takes that back. Words in
// drawings are measured where they are drawn.
const lengthen = (isLonger) => {
  const longer = (word) => word + 'nenenenenenenenenene'.slice(0, Math.ceil(word.length * 0.4));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement.closest('svg, script, style')) continue;
    if (isLonger) {
      text.lullWas = text.data;
      text.data = text.data.replace(/\p{L}{2,}/gu, longer);
    } else if (text.lullWas !== undefined) {
      text.data = text.lullWas;
      delete text.lullWas;
    }
  }
};
