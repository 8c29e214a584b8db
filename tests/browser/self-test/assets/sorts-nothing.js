for (const heading of document.querySelectorAll('thead th')) {
  const button = document.createElement('button');
  button.append(...heading.childNodes);
  heading.append(button);
}
