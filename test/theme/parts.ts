/** The markup that the style sheet answers to: every part once, as the fields, forms and screens render it. */
export const parts = `
<section class="ck-card" aria-label="Every part">
  <header class="ck-header">
    <h2 class="ck-heading" tabindex="-1">Sign in</h2>
    <p class="ck-lead">We sent a code to <strong>ada@example.com</strong>. <button type="button" class="ck-link">Wrong address?</button></p>
  </header>
  <form class="ck-form">
    <div class="ck-notice" data-tone="failure">The email or the password is not right.</div>
    <div class="ck-notice" data-tone="success">We sent a new code.</div>
    <div class="ck-notice" data-tone="info">Your session has ended. <a class="ck-link" href="#in">Sign in</a></div>
    <div class="ck-field" data-control="password">
      <div class="ck-label-row">
        <label class="ck-label" for="password">Password <span class="ck-optional">(optional)</span></label>
        <a class="ck-link ck-aside" href="#forgot">Forgot your password?</a>
      </div>
      <div class="ck-control">
        <input class="ck-input" id="password" type="password" placeholder="Secret" />
        <button type="button" class="ck-reveal">Show</button>
      </div>
      <p class="ck-hint">Longer is better.</p>
      <p class="ck-problem"></p>
      <ul class="ck-policy"><li class="ck-point" data-met>8 characters</li><li class="ck-point">a symbol</li></ul>
    </div>
    <div class="ck-field" data-invalid>
      <label class="ck-label" for="email">Email</label>
      <input class="ck-input" id="email" />
      <p class="ck-problem">Enter your email.</p>
    </div>
    <div class="ck-field"><input class="ck-input" aria-label="Username" disabled value="ada" /></div>
    <div class="ck-field" data-control="select">
      <div class="ck-control"><select class="ck-input ck-select" aria-label="Flavour"><option>Vanilla</option></select></div>
    </div>
    <div class="ck-field">
      <div class="ck-phone">
        <span class="ck-country">
          <select class="ck-input ck-select" aria-label="Country code"><option>United Kingdom +44</option></select>
          <span class="ck-country-shown" aria-hidden="true">GB +44</span>
        </span>
        <input class="ck-input" type="tel" aria-label="Phone number" />
      </div>
    </div>
    <div class="ck-field" data-control="code">
      <div class="ck-code">
        <input class="ck-code-input" aria-label="Code" value="4" />
        <div class="ck-cells" aria-hidden="true"><span class="ck-cell" data-filled>4</span><span class="ck-cell" data-active></span></div>
      </div>
    </div>
    <fieldset class="ck-field ck-group">
      <legend class="ck-label">Cone or cup?</legend>
      <label class="ck-choice"><input type="radio" name="served" class="ck-radio" checked /><span>Cone</span></label>
      <label class="ck-choice"><input type="checkbox" class="ck-checkbox" checked /><span>With cream</span></label>
    </fieldset>
    <button class="ck-button" data-kind="primary">Sign in</button>
    <button type="button" class="ck-button" data-kind="secondary">Use a passkey</button>
    <button type="button" class="ck-button" data-kind="quiet">Send a new code</button>
    <button type="button" class="ck-button" data-kind="primary" data-pending aria-disabled="true"><span class="ck-ring"></span>Signing in…</button>
  </form>
  <div class="ck-or">or</div>
  <footer class="ck-footer"><p>New here? <button type="button" class="ck-link">Create an account</button></p></footer>
  <div class="ck-person">
    <span class="ck-initials" aria-hidden="true">AL</span>
    <div><strong class="ck-person-name">Ada Lovelace</strong><span class="ck-person-contact">ada@example.com</span></div>
  </div>
</section>`;
