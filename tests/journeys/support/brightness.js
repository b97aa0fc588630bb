// The mean relative luminance of a picture, 0 for black to 1 for white, as WCAG 2.2 defines it. `arguments`:
// the picture as PNG in base 64, and whom to tell.
const [picture, done] = arguments;
const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
const linear = Float64Array.from({ length: 256 }, (_, byte) => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});
createImageBitmap(new Blob([bytes], { type: 'image/png' })).then((image) => {
  const brush = new OffscreenCanvas(image.width, image.height).getContext('2d');
  brush.drawImage(image, 0, 0);
  const { data } = brush.getImageData(0, 0, image.width, image.height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    sum += 0.2126 * linear[data[at]] + 0.7152 * linear[data[at + 1]] + 0.0722 * linear[data[at + 2]];
  }
  done(sum / (data.length / 4));
}, (error) => done(String(error)));
