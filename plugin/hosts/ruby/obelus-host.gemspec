Gem::Specification.new do |gem|
  gem.name = "obelus-host"
  gem.version = "0.1.0"
  gem.summary = "Annotates pages from Ruby through libobelus"
  gem.authors = ["Obelus contributors"]
  gem.license = "MIT"
  gem.files = ["lib/obelus_host.rb", "README.md"]
  gem.required_ruby_version = ">= 2.7"
end
