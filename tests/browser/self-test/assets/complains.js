console.warn('something is odd');
document.cookie = 'visited=yes';
