Gem::Specification.new do |gem|
  gem.name = "jekyll-obelus"
  gem.version = "0.1.0"
  gem.summary = "Footnotes, sources and cards from YAML, for sites made with Jekyll"
  gem.authors = ["Obelus contributors"]
  gem.license = "MIT"
  gem.files = ["lib/jekyll-obelus.rb", "README.md"]
  gem.required_ruby_version = ">= 2.7"
  gem.add_runtime_dependency "jekyll", ">= 4.0", "< 5"
  gem.add_runtime_dependency "obelus-host", "~> 0.1"
end
