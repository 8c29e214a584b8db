const comfort = document.createElement('p');
comfort.dataset.comfort = '';
comfort.textContent = 'Only a comfort.';
document.querySelector('main').append(comfort);
