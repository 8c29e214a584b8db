document.querySelector('main').append('Only with scripts.');
