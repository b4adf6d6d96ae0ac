// @ts-check
// Files dropped anywhere on the page go into the form. Without this script they are chosen with its button.
const form = document.getElementById('drop')
const input = form?.querySelector('input[type="file"]')

addEventListener('dragover', (event) => {
  event.preventDefault()
  form?.classList.add('over')
})
addEventListener('dragleave', () => form?.classList.remove('over'))
addEventListener('drop', (event) => {
  event.preventDefault()
  form?.classList.remove('over')
  if (!(input instanceof HTMLInputElement) || !(form instanceof HTMLFormElement) || !event.dataTransfer) return
  input.files = event.dataTransfer.files
  if (event.dataTransfer.files.length > 0) form.requestSubmit()
})
form?.addEventListener('submit', () => {
  const status = form.querySelector('[role="status"]')
  if (status !== null) status.textContent = 'They are being read; that may take a minute.'
})
